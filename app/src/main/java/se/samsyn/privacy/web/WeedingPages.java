package se.samsyn.privacy.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.privacy.Retention;
import se.samsyn.privacy.Weeding;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** What will be destroyed, before it is; and the log of what was. */
@Controller
class WeedingPages {
    private static final int SHOWN = 100;
    private static final int MOST_EXPORTED = 100_000;

    private final Weeding weeding;
    private final Retention retention;

    WeedingPages(Weeding weeding, Retention retention) {
        this.weeding = weeding;
        this.retention = retention;
    }

    @GetMapping("/installningar/dataskydd/gallring")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR}, of = OrganisationKind.OWN_BOARD)
    WeedingPage show(Frame frame) {
        return new WeedingPage(frame, weeding.coming(), weeding.log(SHOWN), retention.listDecisions());
    }

    @GetMapping("/installningar/dataskydd/gallring.csv")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR}, of = OrganisationKind.OWN_BOARD)
    ResponseEntity<byte[]> csv(Frame frame) {
        List<List<String>> rows = weeding.log(MOST_EXPORTED).stream()
                .map(line -> List.of(
                        line.weededOn().toString(),
                        frame.say(line.documentClass().messageKey()),
                        String.valueOf(line.documents()),
                        line.oldest().toString(),
                        line.newest().toString(),
                        line.before().toString(),
                        line.reference().isEmpty() ? frame.say("privacy.ownTerm.reference") : line.reference()))
                .toList();
        List<String> head = List.of(frame.say("privacy.log.csv").split(";"));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"gallringslogg.csv\"")
                .body(TableWriter.csv(head, rows));
    }
}
