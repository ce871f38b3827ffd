package se.samsyn.imports.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.ImportDesk;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportDifferences.Kind;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.tables.SafeFileName;

/** Läs in fil: choose a file, read its row report, accept or discard. */
@Controller
class ImportPages {
    private static final int LATEST = 30;
    private static final int SAMPLE = 8;
    private static final int DIFFERENCES = 50;
    private static final int SOURCE_LIMIT = 80;

    private final Imports imports;
    private final ImportDesk desk;

    ImportPages(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @GetMapping("/handelser/las-in")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Page list(Frame frame) {
        return list(frame, new FieldErrors(), new ImportForm("", "", "", ""));
    }

    private Page list(Frame frame, FieldErrors errors, ImportForm form) {
        return new ImportListPage(frame, imports.list(LATEST), desk.listSources(), errors, form);
    }

    @PostMapping("/handelser/las-in")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Object receive(
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
            return list(frame, errors, form);
        }
        String name = SafeFileName.of(file.getOriginalFilename());
        Path kept = Files.createTempFile("samsyn-import", null);
        try {
            file.transferTo(kept);
            Imports.Reader reader = new Imports.Reader(visitor.organisationId(), visitor.accountId());
            return "redirect:/handelser/las-in/" + desk.receive(kept, name, form.mapping(Imports.formatOf(name)), reader);
        } catch (Refusal unusable) {
            String field = unusable.code().equals("import-source") ? "source" : "file";
            errors.add(field, "refusal." + unusable.code(), unusable.facts().toArray());
            return list(frame, errors, form);
        } finally {
            Files.delete(kept);
        }
    }

    @GetMapping("/handelser/las-in/{id}")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Object report(Frame frame, @PathVariable long id) {
        ImportBatch batch = imports.get(id);
        return switch (batch.state()) {
            case ASKING -> "redirect:/handelser/las-in/" + id + "/hur";
            case READING -> new ImportProgressPage(frame, batch, desk.progress(id).orElse(null));
            case WAITING -> new ImportReportPage(
                    frame, batch, desk.keeps(id), imports.sample(id, SAMPLE), imports.differences(id, Kind.CHANGED, DIFFERENCES),
                    imports.differences(id, Kind.GONE, DIFFERENCES));
            default -> new ImportReportPage(frame, batch, desk.keeps(id), imports.sample(id, SAMPLE), List.of(), List.of());
        };
    }

    @PostMapping("/handelser/las-in/{id}/godkann")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    String accept(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Spread spread,
            @RequestParam(defaultValue = "keep") String gone,
            Visitor visitor) {
        imports.accept(id, version, spread, gone.equals("remove"), visitor.accountId());
        return "redirect:/handelser/las-in/" + id;
    }

    @PostMapping("/handelser/las-in/{id}/kasta")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    String discard(@PathVariable long id, @RequestParam int version, Visitor visitor) {
        imports.discard(id, version, visitor.accountId());
        return "redirect:/handelser/las-in/" + id;
    }
}
