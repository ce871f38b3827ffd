package se.samsyn.imports.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** Läs in fil: choose a file, read its row report, accept or discard. */
@Controller
class ImportPages {
    private static final int LATEST = 30;
    private static final int SAMPLE = 8;
    private static final int SOURCE_LIMIT = 80;

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/handelser/las-in")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Page list(Frame frame) {
        return new ImportListPage(frame, imports.list(LATEST), new FieldErrors(), new ImportForm("", "", "", ""));
    }

    @PostMapping("/handelser/las-in")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Object read(
            Frame frame,
            Visitor visitor,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String locations,
            @RequestParam(defaultValue = "") String crs,
            @RequestParam(defaultValue = "") String project)
            throws IOException {
        ImportForm form = new ImportForm(source.strip(), locations.strip(), crs.strip(), project.strip());
        FieldErrors errors = form.mistakes(file.isEmpty(), SOURCE_LIMIT);
        if (errors.any()) {
            return new ImportListPage(frame, imports.list(LATEST), errors, form);
        }
        String name = baseName(file.getOriginalFilename());
        Path kept = Files.createTempFile("samsyn-import", null);
        try {
            file.transferTo(kept);
            ImportMapping mapping = form.mapping(Imports.formatOf(name));
            long id = imports.read(kept, name, mapping, new Imports.Reader(visitor.organisationId(), visitor.accountId()));
            return "redirect:/handelser/las-in/" + id;
        } catch (Refusal unusable) {
            errors.add("file", "refusal." + unusable.code(), unusable.facts().toArray());
            return new ImportListPage(frame, imports.list(LATEST), errors, form);
        } finally {
            Files.delete(kept);
        }
    }

    @GetMapping("/handelser/las-in/{id}")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Page report(Frame frame, @PathVariable long id) {
        ImportBatch batch = imports.get(id);
        return new ImportReportPage(frame, batch, imports.sample(id, SAMPLE));
    }

    @PostMapping("/handelser/las-in/{id}/godkann")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    String accept(@PathVariable long id, @RequestParam int version, @RequestParam Spread spread, Visitor visitor) {
        imports.accept(id, version, spread, visitor.accountId());
        return "redirect:/handelser/las-in/" + id;
    }

    @PostMapping("/handelser/las-in/{id}/kasta")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    String discard(@PathVariable long id, @RequestParam int version, Visitor visitor) {
        imports.discard(id, version, visitor.accountId());
        return "redirect:/handelser/las-in/" + id;
    }

    /** A browser may send a whole path, and a hostile one anything: the last part, without control characters, at most 120 long. */
    private static String baseName(String given) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{C}", "").strip();
        return plain.isEmpty() ? "fil" : plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }
}
