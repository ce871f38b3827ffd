package se.samsyn.situation.web.circulation;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.circulation.Circulation;
import se.samsyn.situation.circulation.Circulations;
import se.samsyn.situation.circulation.Kind;
import se.samsyn.situation.circulation.Mode;
import se.samsyn.situation.circulation.NewCirculation;
import se.samsyn.situation.links.LinkPost;
import se.samsyn.tables.TableWriter;

/** What is sent round: the list, and sending, with its consequence before the deed. */
@Controller
class CirculationPages {
    private final Circulations circulations;
    private final LinkPost post;

    CirculationPages(Circulations circulations, LinkPost post) {
        this.circulations = circulations;
        this.post = post;
    }

    @GetMapping("/utskick")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    CirculationListPage list(Frame frame, Visitor visitor) {
        return new CirculationListPage(frame, circulations.list(visitor));
    }

    @GetMapping("/utskick/csv")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        List<List<String>> rows = circulations.list(visitor).stream()
                .flatMap(one -> one.recipients().stream().map(recipient -> row(frame, one, recipient)))
                .toList();
        List<String> columns = List.of(
                frame.say("situation.circulation.sentAt"), frame.say("situation.circulation.how"), frame.say("situation.new.title"),
                frame.say("situation.received.sender"), frame.say("situation.circulation.recipient"), frame.say("situation.checksum"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"utskick.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    private static List<String> row(Frame frame, Circulation one, Circulation.Recipient recipient) {
        return List.of(
                one.sentAt().atZone(frame.zone()).toLocalDateTime().withNano(0).toString(), frame.say("situation.circulation.mode." + one.mode()),
                one.document().title(), one.sender(), recipient.name(), one.checksum());
    }

    @GetMapping("/utskick/ny")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    CirculationNewPage newForm(Frame frame, Visitor visitor, @RequestParam Kind kind, @RequestParam long id) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        Circulations.Draft draft = circulations.draft(kind, id, visitor);
        fields.add("mode", draft.draft() ? Mode.FOR_COMMENTS.name() : Mode.HANDED_OVER.name());
        return page(frame, visitor, kind, id, draft, new CirculationForm(fields), frame.newKey(), new FieldErrors());
    }

    private CirculationNewPage page(
            Frame frame, Visitor visitor, Kind kind, long id, Circulations.Draft draft, CirculationForm form, String key, FieldErrors errors) {
        return new CirculationNewPage(frame, kind, id, draft, form, key, circulations.askable(visitor), post.byLetter(), errors);
    }

    /** First asks to confirm what it means; then sends, and shows the links that are handed over. */
    @PostMapping("/utskick")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    Object send(
            Frame frame,
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam UUID key,
            @RequestParam Kind kind,
            @RequestParam long id,
            @RequestParam MultiValueMap<String, String> fields) {
        CirculationForm form = new CirculationForm(fields);
        NewCirculation fresh = form.circulation(key, kind, id);
        FieldErrors errors = fresh.mistakes(circulations.today(visitor));
        Circulations.Draft draft = circulations.draft(kind, id, visitor);
        boolean onlyUnconfirmed = errors.has("confirmed") && errors.byField().size() == 1;
        if (onlyUnconfirmed) {
            return new CirculationConfirmPage(
                    frame, draft.document(), fresh, recipients(fresh, visitor), circulations.meaning(fresh), form, key.toString());
        }
        if (errors.any()) {
            return page(frame, visitor, kind, id, draft, form, key.toString(), errors);
        }
        Circulations.Sent sent = circulations.send(fresh, visitor);
        if (sent.links().isEmpty()) {
            return "redirect:/utskick/" + sent.id();
        }
        String here = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        List<LinkPost.Handed> handed = new ArrayList<>();
        sent.links().forEach((place, link) -> {
            NewCirculation.Linked to = fresh.linked().get(place);
            handed.add(post.hand(
                    frame, here, link, fresh.mode().name(), draft.document().title(), to.functionName().strip() + ", " + to.organisation().strip(),
                    to.email()));
        });
        return page(frame, visitor, circulations.get(sent.id(), visitor), handed, -1, "", new FieldErrors());
    }

    private List<String> recipients(NewCirculation fresh, Visitor visitor) {
        Map<Long, String> names = circulations.askable(visitor).stream().collect(Collectors.toMap(Organisation::id, Organisation::fullName));
        List<String> recipients = new ArrayList<>();
        fresh.organisations().forEach(id -> recipients.add(names.getOrDefault(id, "")));
        fresh.linked().forEach(one -> recipients.add(one.functionName() + ", " + one.organisation()));
        return recipients;
    }

    @GetMapping("/utskick/{id:[0-9]+}")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    CirculationPage read(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, circulations.get(id, visitor), List.of(), -1, "", new FieldErrors());
    }

    private CirculationPage page(
            Frame frame, Visitor visitor, Circulation circulation, List<LinkPost.Handed> handed, int section, String words, FieldErrors errors) {
        boolean sends = Circulations.sends(visitor, circulation);
        boolean mayComment = circulation.mode() == Mode.FOR_COMMENTS && Circulations.recipient(circulation, visitor).isPresent();
        return new CirculationPage(
                frame, circulation, circulations.comments(circulation), sends, mayComment, sends ? circulations.links(circulation) : Map.of(), handed,
                null, null, section, words, errors);
    }

    @PostMapping("/utskick/{id:[0-9]+}/synpunkter")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    Object comment(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam UUID key,
            @RequestParam int section,
            @RequestParam(defaultValue = "") String words) {
        FieldErrors errors = NewCirculation.wordMistakes(words);
        if (errors.any()) {
            return page(frame, visitor, circulations.get(id, visitor), List.of(), section, words, errors);
        }
        circulations.comment(id, section, words, key, visitor);
        return "redirect:/utskick/" + id + "#avsnitt-" + section;
    }

    @PostMapping("/utskick/{id:[0-9]+}/synpunkter/{comment:[0-9]+}/svar")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    Object answer(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @PathVariable long comment,
            @RequestParam int version,
            @RequestParam int section,
            @RequestParam(defaultValue = "") String words) {
        FieldErrors errors = NewCirculation.wordMistakes(words);
        if (!errors.any() && !circulations.answer(id, comment, version, words, visitor)) {
            errors.add("words", "situation.circulation.staleAnswer");
        }
        return errors.any()
                ? page(frame, visitor, circulations.get(id, visitor), List.of(), section, words, errors)
                : "redirect:/utskick/" + id + "#avsnitt-" + section;
    }

    @PostMapping("/utskick/{id:[0-9]+}/mottagare/{recipient:[0-9]+}/aterkalla")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    String revoke(Visitor visitor, @PathVariable long id, @PathVariable long recipient) {
        circulations.revoke(id, recipient, visitor);
        return "redirect:/utskick/" + id;
    }
}
