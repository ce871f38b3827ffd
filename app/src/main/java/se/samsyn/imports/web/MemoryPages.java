package se.samsyn.imports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.imports.memory.Memories;
import se.samsyn.imports.reading.CategoryWords;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.FormSettings;
import se.samsyn.shell.Frame;

/** What is remembered of how files are read: looked at, and forgotten. */
@Controller
class MemoryPages {
    private final Memories memories;
    private final FormSettings settings;
    private final Clock clock;

    MemoryPages(Memories memories, FormSettings settings, Clock clock) {
        this.memories = memories;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/handelser/las-in/minnen")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    MemoryListPage list(Frame frame) {
        return page(frame, null, false);
    }

    /** @param used as the page showed it: a layout that has been used since is not forgotten unseen */
    @PostMapping("/handelser/las-in/minnen/glom")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    MemoryListPage forget(
            Frame frame, Visitor visitor, @RequestParam String source, @RequestParam String layout, @RequestParam int used) {
        return after(frame, source, () -> memories.forget(source, layout, used, visitor));
    }

    @PostMapping("/handelser/las-in/minnen/glom-ord")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    MemoryListPage forgetWord(Frame frame, Visitor visitor, @RequestParam String word, @RequestParam String meaning) {
        return after(frame, word, () -> memories.forgetWord(word, meaning, visitor));
    }

    private MemoryListPage after(Frame frame, String what, Runnable deed) {
        try {
            deed.run();
            return page(frame, what, false);
        } catch (Refusal refusal) {
            if (!refusal.code().equals("stale")) {
                throw refusal;
            }
            return page(frame, null, true);
        }
    }

    private MemoryListPage page(Frame frame, String forgotten, boolean stale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), frame.zone());
        return new MemoryListPage(
                frame, memories.list(), memories.words(),
                settings.localWords().inForce(today).stream().collect(Collectors.toMap(CategoryWords::meaningOf, code -> code)),
                forgotten, stale);
    }
}
