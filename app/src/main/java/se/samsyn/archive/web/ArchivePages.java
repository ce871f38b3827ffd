package se.samsyn.archive.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.ADMINISTRATOR;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.DATA_PROTECTION_OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.archive.ArchiveState;
import se.samsyn.archive.Archives;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** The settings page of the archive. */
@Controller
class ArchivePages {
    private final Archives archives;

    ArchivePages(Archives archives) {
        this.archives = archives;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        SettingsEntry archiveCard() {
            return new SettingsEntry(72, "archive.title", "archive.card", "/installningar/arkiv");
        }
    }

    @GetMapping("/installningar/arkiv")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER}, of = OWN_BOARD)
    ArchivePage show(Frame frame, Visitor visitor) {
        return new ArchivePage(frame, archives.state(), visitor.has(COORDINATOR), false);
    }

    @PostMapping("/installningar/arkiv/nu")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    String make(Visitor visitor) {
        archives.make(visitor);
        return "redirect:/installningar/arkiv";
    }

    @PostMapping("/installningar/arkiv")
    @MayEnter(value = {COORDINATOR, ADMINISTRATOR}, of = OWN_BOARD)
    Object choose(Frame frame, Visitor visitor, @RequestParam(defaultValue = "0") int nights, @RequestParam int version) {
        return archives.choose(new ArchiveState.Nights(nights, version), visitor)
                ? "redirect:/installningar/arkiv"
                : new ArchivePage(frame, archives.state(), visitor.has(COORDINATOR), true);
    }

    /** Holds what the coordinator may read of the municipality's own, and so is the coordinator's alone to take. */
    @GetMapping("/installningar/arkiv/senaste.zip")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    ResponseEntity<byte[]> take(Visitor visitor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archives.take(out, visitor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"arkiv-" + visitor.municipalityId() + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }
}
