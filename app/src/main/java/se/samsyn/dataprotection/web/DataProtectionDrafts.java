package se.samsyn.dataprotection.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;
import static se.samsyn.kernel.Role.REGISTRAR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.dataprotection.DataProtection;
import se.samsyn.dataprotection.Drafts;
import se.samsyn.dataprotection.Holdings;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** The drafts, and the search that answers a request for access. */
@Controller
class DataProtectionDrafts {
    @Configuration(proxyBeanMethods = false)
    static class Cards {
        @Bean
        SettingsEntry impactAssessmentCard() {
            return new SettingsEntry(41, "dataprotection.card", "dataprotection.card.text", "/installningar/dataskydd/utkast/registerforteckning");
        }

        @Bean
        SettingsEntry accessCard() {
            return new SettingsEntry(42, "dataprotection.access.title", "dataprotection.access.card", "/installningar/dataskydd/registerutdrag");
        }
    }

    private final DataProtection protection;

    DataProtectionDrafts(DataProtection protection) {
        this.protection = protection;
    }

    @GetMapping({
        "/installningar/dataskydd/utkast/konsekvensbedomning",
        "/installningar/dataskydd/utkast/registerforteckning",
        "/installningar/dataskydd/utkast/information"
    })
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER, REGISTRAR}, of = OWN_BOARD)
    ProtectionDocumentPage draft(Frame frame) {
        String path = frame.address().replaceAll("\\?.*", "");
        Drafts.Kind kind = kind(path.substring(path.lastIndexOf('/') + 1));
        Holdings held = protection.holdings();
        return new ProtectionDocumentPage(frame, kind, held, Drafts.write(kind, frame, held));
    }

    @GetMapping("/installningar/dataskydd/utkast/{kind}.html")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER, REGISTRAR}, of = OWN_BOARD)
    ProtectionDownloadPage download(Frame frame, @PathVariable String kind, HttpServletResponse response) {
        Drafts.Kind wanted = kind(kind);
        Holdings held = protection.holdings();
        response.setHeader("Content-Disposition", "attachment; filename=\"" + wanted.word() + "-utkast.html\"");
        return new ProtectionDownloadPage(frame, held, Drafts.write(wanted, frame, held));
    }

    @GetMapping("/installningar/dataskydd/registerutdrag")
    @MayEnter(value = {COORDINATOR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    AccessPage form(Frame frame) {
        return new AccessPage(frame, "", null, new FieldErrors());
    }

    /** A POST, so that the name stands in no address, history or log. */
    @PostMapping("/installningar/dataskydd/registerutdrag")
    @MayEnter(value = {COORDINATOR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    AccessPage search(Frame frame, Visitor visitor, @RequestParam(defaultValue = "") String word) {
        return DataProtection.mayBeSearched(word)
                ? new AccessPage(frame, word, protection.search(word, visitor), new FieldErrors())
                : new AccessPage(frame, word, null, new FieldErrors().add("word", "dataprotection.mistake.word"));
    }

    private static Drafts.Kind kind(String word) {
        return Arrays.stream(Drafts.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Missing("draft " + word));
    }
}
