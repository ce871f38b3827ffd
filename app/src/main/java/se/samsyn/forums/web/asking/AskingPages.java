package se.samsyn.forums.web.asking;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.READER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.forums.Forums;
import se.samsyn.forums.asking.Asking;
import se.samsyn.forums.asking.QuestionSet;
import se.samsyn.forums.asking.Round;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Frågor med länk: asking, handing links over, reading the answers. Of the municipality's own boards alone. */
@Controller
class AskingPages {
    private final Asking asking;
    private final Actors actors;
    private final Forums forums;

    AskingPages(Asking asking, Actors actors, Forums forums) {
        this.asking = asking;
        this.actors = actors;
        this.forums = forums;
    }

    @GetMapping("/fragor")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER}, of = OWN_BOARD)
    AskingPage list(Frame frame, Visitor visitor) {
        return page(frame, visitor, null);
    }

    @GetMapping("/fragor/csv")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR, MEMBER, READER}, of = OWN_BOARD)
    ResponseEntity<byte[]> csv(Frame frame) {
        Map<Long, Function> functions = functions();
        List<List<Object>> rows = new ArrayList<>();
        for (QuestionSet set : asking.sets()) {
            for (Round round : asking.rounds()) {
                if (round.setId() == set.id()) {
                    round.links().forEach(link -> link.answers().forEach((position, answer) -> rows.add(List.of(
                            set.title(), round.openedOn(), functions.get(link.functionId()).name(), set.questions().get(position - 1), answer))));
                }
            }
        }
        List<String> columns = List.of(
                frame.say("forums.asking.title"), frame.say("forums.asking.opened"), frame.say("forums.column.function"),
                frame.say("forums.asking.question"), frame.say("forums.asking.answer"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"svar.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    @GetMapping("/fragor/ny")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    QuestionsPage empty(Frame frame) {
        return new QuestionsPage(frame, QuestionsForm.EMPTY, frame.newKey(), actors.listFunctions(), new FieldErrors());
    }

    @PostMapping("/fragor/ny")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    Object add(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String daysOpen,
            @RequestParam(defaultValue = "") String questions,
            @RequestParam(defaultValue = "") Set<Long> askedOf) {
        QuestionsForm form = new QuestionsForm(title, purpose, daysOpen, questions, askedOf);
        FieldErrors errors = form.set().mistakes();
        if (errors.any()) {
            return new QuestionsPage(frame, form, key.toString(), actors.listFunctions(), errors);
        }
        asking.add(form.set(), key, visitor);
        return "redirect:/fragor";
    }

    @PostMapping("/fragor/{id:\\d+}/fraga")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String ask(Visitor visitor, @PathVariable long id, @RequestParam UUID key, @RequestParam(required = false) Long meetingId) {
        asking.ask(id, meetingId, key, visitor);
        return "redirect:/fragor";
    }

    /** The link stands in the answer and nowhere else: it is told once. */
    @PostMapping("/fragor/omgang/{roundId:\\d+}/lank/{linkId:\\d+}")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    AskingPage link(Frame frame, Visitor visitor, @PathVariable long roundId, @PathVariable long linkId) {
        return page(frame, visitor, asking.link(roundId, linkId, visitor));
    }

    @PostMapping("/fragor/omgang/{roundId:\\d+}/lank/{linkId:\\d+}/aterta")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String withdraw(Visitor visitor, @PathVariable long roundId, @PathVariable long linkId) {
        asking.withdraw(roundId, linkId, visitor);
        return "redirect:/fragor";
    }

    @PostMapping("/fragor/omgang/{roundId:\\d+}/stang")
    @MayEnter(value = {COORDINATOR}, of = OWN_BOARD)
    String close(Visitor visitor, @PathVariable long roundId) {
        asking.close(roundId, visitor);
        return "redirect:/fragor";
    }

    private AskingPage page(Frame frame, Visitor visitor, Asking.Handed handed) {
        LocalDate today = forums.today(visitor);
        return new AskingPage(
                frame, asking.sets(), asking.rounds(), functions(), today, Forums.writes(visitor) && visitor.has(COORDINATOR), asking.writes(), handed);
    }

    private Map<Long, Function> functions() {
        return actors.listFunctions().stream().collect(Collectors.toMap(Function::id, function -> function));
    }
}
