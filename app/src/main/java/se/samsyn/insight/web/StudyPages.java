package se.samsyn.insight.web;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.FigureTable;
import se.samsyn.insight.figures.Figure;
import se.samsyn.insight.figures.Topic;
import se.samsyn.insight.kept.KeptStudy;
import se.samsyn.insight.kept.Studies;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Sparade studier: keeping an answer, reading it again and running it again. */
@Controller
class StudyPages {
    private final Studies studies;
    private final Clock clock;

    StudyPages(Studies studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping("/studier")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, REVIEWER, READER, MEMBER})
    StudyListPage list(Frame frame) {
        return new StudyListPage(frame, studies.list());
    }

    @GetMapping("/studier/csv")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, REVIEWER, READER, MEMBER})
    ResponseEntity<byte[]> listFile(Frame frame) {
        List<List<FigureTable.Cell>> rows = studies.list().stream()
                .map(study -> List.of(cell(Long.toString(study.id())), cell(study.title()), cell(study.asking().address()),
                        cell(study.keptAt().toString()), cell(study.byName()), cell(Long.toString(study.dataVersion()))))
                .toList();
        List<FigureTable.Column> columns = List.of("number", "title", "asking", "kept", "by", "version").stream()
                .map(key -> new FigureTable.Column(frame.say("insight.study.column." + key), false))
                .toList();
        return FiguresPages.csv("studier", new FigureTable(FigureTable.Kind.GROUPS, "", columns, rows));
    }

    private static FigureTable.Cell cell(String text) {
        return new FigureTable.Cell(text, text, null);
    }

    @PostMapping("/studier")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, REVIEWER})
    String keep(
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam String question,
            @RequestParam(defaultValue = "INTERNAL") Spread spread,
            @RequestParam MultiValueMap<String, String> parameters) {
        Topic asked = Arrays.stream(Topic.values())
                .filter(one -> one.name().equals(question))
                .findFirst()
                .orElseThrow(() -> new Missing("question"));
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        return "redirect:/studier/" + studies.keep(FiguresPages.asking(asked, parameters, today), spread, key, visitor);
    }

    @GetMapping("/studier/{id:[0-9]+}")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, REVIEWER, READER, MEMBER})
    StudyPage read(Frame frame, Visitor visitor, @PathVariable long id) {
        return new StudyPage(frame, studies.get(id), null, visitor);
    }

    @GetMapping("/studier/{id:[0-9]+}/igen")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, REVIEWER, READER, MEMBER})
    StudyPage again(Frame frame, Visitor visitor, @PathVariable long id) {
        return new StudyPage(frame, studies.get(id), studies.again(id, visitor), visitor);
    }

    @GetMapping("/studier/{id:[0-9]+}/{table:[a-z-]+}.csv")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, REVIEWER, READER, MEMBER})
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String table) {
        KeptStudy study = studies.get(id);
        Figure figure = study.figures().stream()
                .filter(one -> one.code().equals(table))
                .findFirst()
                .orElseThrow(() -> new Missing("table"));
        return FiguresPages.csv("studie-" + id + "-" + table, figure.table());
    }

    @PostMapping("/studier/{id:[0-9]+}/spridning")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, REVIEWER})
    String withdrawSpread(Visitor visitor, @PathVariable long id) {
        studies.withdrawSpread(id, visitor);
        return "redirect:/studier/" + id;
    }
}
