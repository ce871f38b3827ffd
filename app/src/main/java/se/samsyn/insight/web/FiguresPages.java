package se.samsyn.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** The page and its tables as files. */
@Controller
class FiguresPages {
    private final Insight insight;
    private final Drawings drawings;
    private final Clock clock;

    FiguresPages(Insight insight, Drawings drawings, Clock clock) {
        this.insight = insight;
        this.drawings = drawings;
        this.clock = clock;
    }

    @GetMapping("/karta")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    FiguresPage figures(@RequestParam MultiValueMap<String, String> parameters, Frame frame, Visitor visitor) {
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        Insight.Choices choices = insight.choices(visitor);
        Selection.Reading reading = Selection.read(parameters, today);
        Selection selection = known(reading.selection(), choices, reading.errors());
        Study study = insight.study(selection, visitor);
        boolean points = MapAnswers.seesPoints(visitor);
        return new FiguresPage(
                frame,
                study,
                choices,
                today,
                reading.errors(),
                points,
                FiguresPage.Svgs.of(
                        drawings.map(study, points, frame, "karta"),
                        drawings.rhythm(study, frame, "rytm"),
                        drawings.weeks(study, frame, "veckor")));
    }

    @GetMapping("/karta/siffror.csv")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    ResponseEntity<byte[]> file(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String table,
            Frame frame,
            Visitor visitor) {
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        FigureTable.Kind kind = Arrays.stream(FigureTable.Kind.values())
                .filter(one -> one.code().equals(table))
                .findFirst()
                .orElseThrow(() -> new Missing("table"));
        Selection.Reading reading = Selection.read(parameters, today);
        if (reading.errors().any()) {
            throw new Missing("selection");
        }
        Study study = insight.study(reading.selection(), visitor);
        String name = "karta-" + kind.code() + "-" + study.selection().period().first() + "--" + study.selection().period().last() + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv(Tables.of(kind, study, frame)));
    }

    static byte[] csv(FigureTable figures) {
        return TableWriter.csv(
                figures.columns().stream().map(FigureTable.Column::name).toList(),
                figures.rows().stream().map(row -> row.stream().map(FigureTable.Cell::plain).toList()).toList());
    }

    private static Selection known(Selection selection, Insight.Choices choices, FieldErrors errors) {
        Selection known = selection;
        String source = selection.source();
        if (source != null && choices.sources().stream().noneMatch(one -> one.code().equals(source))) {
            errors.add("source", "insight.mistake.source");
            known = known.withSource(null);
        }
        Long area = selection.areaId();
        if (area != null && choices.areas().stream().noneMatch(one -> one.id() == area)) {
            errors.add("area", "insight.mistake.area");
            known = known.withArea(null);
        }
        return known;
    }
}
