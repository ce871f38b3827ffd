package se.samsyn.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.figures.Answers;
import se.samsyn.insight.figures.Asking;
import se.samsyn.insight.figures.Topic;
import se.samsyn.insight.kept.Studies;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** The five questions, and their tables as files. */
@Controller
class FiguresPages {
    private final Insight insight;
    private final Answers answers;
    private final Clock clock;

    FiguresPages(Insight insight, Answers answers, Clock clock) {
        this.insight = insight;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping({"/karta", "/karta/nar", "/karta/mer-eller-mindre", "/karta/vem-rapporterade", "/karta/trygghet"})
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    FiguresPage figures(
            @RequestParam MultiValueMap<String, String> parameters,
            jakarta.servlet.http.HttpServletRequest request,
            Frame frame,
            Visitor visitor) {
        Topic topic = Arrays.stream(Topic.values())
                .filter(one -> one.address().equals(request.getRequestURI()))
                .findFirst()
                .orElse(Topic.WHERE);
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        Insight.Choices choices = insight.choices(visitor);
        Selection.Reading reading = Selection.read(parameters, today);
        Selection selection = known(reading.selection(), choices, reading.errors());
        Asking asking = Asking.read(topic, selection, parameters, reading.errors());
        boolean points = MapAnswers.seesPoints(visitor);
        Answers.Answer answer = answers.answer(asking, points, visitor, frame);
        List<String> surveys = topic == Topic.SAFETY ? answers.surveys() : List.of();
        return new FiguresPage(frame, answer, choices, today, reading.errors(), points, surveys, Studies.keeps(visitor));
    }

    @GetMapping("/karta/siffror.csv")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    ResponseEntity<byte[]> file(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String table,
            Frame frame,
            Visitor visitor) {
        FigureTable.Kind kind = kind(table);
        Asking asking = asking(Topic.of(kind), parameters, LocalDate.now(clock.withZone(visitor.zone())));
        String name = "karta-" + kind.code() + "-" + asking.selection().period().first() + "--" + asking.selection().period().last();
        return csv(name, answers.table(kind, asking, visitor, frame));
    }

    static FigureTable.Kind kind(String code) {
        return Arrays.stream(FigureTable.Kind.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Missing("table"));
    }

    /** @throws Missing when the address is no asking */
    static Asking asking(Topic topic, MultiValueMap<String, String> parameters, LocalDate today) {
        Selection.Reading reading = Selection.read(parameters, today);
        Asking asking = Asking.read(topic, reading.selection(), parameters, reading.errors());
        if (reading.errors().any()) {
            throw new Missing("selection");
        }
        return asking;
    }

    static ResponseEntity<byte[]> csv(String name, FigureTable figures) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv(figures));
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
