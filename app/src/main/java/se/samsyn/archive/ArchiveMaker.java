package se.samsyn.archive;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.archive.sheets.KnowledgeSheets;
import se.samsyn.archive.sheets.LawSheets;
import se.samsyn.archive.sheets.Sheet;
import se.samsyn.archive.sheets.SheetPrint;
import se.samsyn.archive.sheets.TogetherSheets;
import se.samsyn.archive.sheets.WorkSheets;
import se.samsyn.database.Municipality;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.tables.TableWriter;

/** Reads the doors in one transaction and writes pages and tables of what they tell: files that need nothing but a browser. */
@Component
class ArchiveMaker {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, ArchiveMaker.class.getClassLoader(), "samsyn.templates");
    private final Frames frames;
    private final KnowledgeSheets knowledge;
    private final WorkSheets work;
    private final TogetherSheets together;
    private final LawSheets law;

    ArchiveMaker(Frames frames, KnowledgeSheets knowledge, WorkSheets work, TogetherSheets together, LawSheets law) {
        this.frames = frames;
        this.knowledge = knowledge;
        this.work = work;
        this.together = together;
        this.law = law;
    }

    /** From each file's name to what it holds. All of it as it stands at one moment. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> files(Municipality municipality, LocalDateTime made) {
        Visitor reader = new Visitor(
                0, "", municipality.municipalityId(), municipality.name(), municipality.zone(), 0, "", OrganisationKind.OWN_BOARD,
                Set.of(Role.COORDINATOR), false);
        Frame frame = frames.document(reader);
        List<Sheet> sheets = new ArrayList<>(knowledge.list(frame, reader));
        sheets.addAll(work.list(frame));
        sheets.addAll(together.list(frame, reader));
        sheets.addAll(law.list(frame, reader));
        Map<String, String> places = SheetPrint.places(sheets);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("index.html", page("archive/index.jte", new SheetPrint(frame, municipality.name(), made, null, sheets, places)));
        for (Sheet sheet : sheets) {
            files.put(sheet.file() + ".html", page("archive/sheet.jte", new SheetPrint(frame, municipality.name(), made, sheet, sheets, places)));
            sheet.tables().forEach(table -> files.put("tabeller/" + table.name() + ".csv", csv(table)));
            sheet.parts().forEach(part -> part.tables().forEach(table -> files.put("tabeller/" + table.name() + ".csv", csv(table))));
        }
        return files;
    }

    private byte[] page(String template, SheetPrint print) {
        StringOutput html = new StringOutput();
        templates.render(template, Map.of("print", print), html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(Sheet.Table table) {
        return TableWriter.csv(table.columns(), table.rows().stream().map(row -> row.stream().map(Sheet.Cell::text).toList()).toList());
    }
}
