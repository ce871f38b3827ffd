package se.samsyn.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.ImportDesk;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.tables.TableWriter;

/** How a file is read: the questions and their trial, the reading under way, and the rows that could not be used. */
@Controller
class ReadingPages {
    private final Imports imports;
    private final ImportDesk desk;

    ReadingPages(Imports imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
    }

    @GetMapping("/handelser/las-in/{id}/hur")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Object how(Frame frame, @PathVariable long id) {
        ImportBatch batch = imports.get(id);
        if (!batch.state().open() || batch.state() == ImportBatch.State.READING) {
            return "redirect:/handelser/las-in/" + id;
        }
        return new ImportQuestionPage(frame, desk.question(id, null));
    }

    /** Shows the same page with what was said, or has the file read that way. */
    @PostMapping("/handelser/las-in/{id}/hur")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    Object say(Frame frame, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        MappingForm form = MappingForm.read(sent, imports.get(id).mapping());
        if (!"read".equals(sent.getFirst("do"))) {
            return new ImportQuestionPage(frame, desk.question(id, form.mapping()));
        }
        try {
            desk.read(id, form.mapping(), form.words());
        } catch (Refusal incomplete) {
            if (!incomplete.code().equals("import-columns")) {
                throw incomplete;
            }
            return new ImportQuestionPage(frame, desk.question(id, form.mapping()));
        }
        return "redirect:/handelser/las-in/" + id;
    }

    @PostMapping("/handelser/las-in/{id}/avbryt")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    String stop(@PathVariable long id) {
        desk.stop(id);
        return "redirect:/handelser/las-in/" + id;
    }

    @PostMapping("/handelser/las-in/{id}/las-om")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    String again(@PathVariable long id) {
        desk.readAgain(id);
        return "redirect:/handelser/las-in/" + id;
    }

    /** For the page's script: whether the reading is done, else how far it has come. */
    @GetMapping("/handelser/las-in/{id}/lage")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    ResponseEntity<String> progress(Frame frame, @PathVariable long id) {
        ImportBatch batch = imports.get(id);
        boolean reading = batch.state() == ImportBatch.State.READING;
        ImportProgressPage page = new ImportProgressPage(frame, batch, desk.progress(id).orElse(null));
        int percent = page.progress() == null ? -1 : page.progress().percent();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body("{\"reading\":" + reading + ",\"percent\":" + percent + ",\"sentence\":\"" + page.sentence() + "\"}");
    }

    /** The unusable rows with their cause and line; what points out a person is struck out. As long as the file is kept. */
    @GetMapping("/handelser/las-in/{id}/rader.csv")
    @MayEnter(value = {Role.COORDINATOR, Role.PICTURE_EDITOR}, of = OrganisationKind.OWN_BOARD)
    void badRows(Frame frame, @PathVariable long id, HttpServletResponse response) throws IOException {
        // Asked before the first byte: what is thrown later would stand as a page at the end of the table.
        if (!imports.get(id).state().open() || !desk.keeps(id)) {
            throw new Missing("file " + id);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rader-som-inte-gick.csv\"");
        try (TableWriter table = TableWriter.csv(response.getOutputStream())) {
            table.row(frame.say("imports.lines"), frame.say("imports.why"), frame.say("imports.content"));
            desk.eachBadRow(id, (cause, line, cells) -> {
                List<Object> row = new ArrayList<>(List.of(line, frame.say("imports.cause." + cause.name())));
                cells.forEach(cell -> row.add(PersonGuard.mask(cell)));
                table.row(row);
            });
        }
    }
}
