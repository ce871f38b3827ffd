package se.samsyn.situation.web.joint;

import static se.samsyn.kernel.OrganisationKind.OTHER_AUTHORITY;
import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Situation;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.JointPictures;
import se.samsyn.situation.joint.JointRules;
import se.samsyn.situation.joint.NewJoint;
import se.samsyn.situation.joint.Stands;
import se.samsyn.situation.printing.JointPrint;
import se.samsyn.situation.printing.JointPrinter;
import se.samsyn.situation.received.ReceivedPicture;
import se.samsyn.situation.received.ReceivedPictures;
import se.samsyn.situation.received.ReceivedState;
import se.samsyn.tables.TableWriter;

/** Joint pictures: the list, laying two side by side, and the picture on paper. */
@Controller
class JointPages {
    private final JointPictures joint;
    private final Stands stands;
    private final Situation situation;
    private final ReceivedPictures received;
    private final Actors actors;
    private final JointPrinter printer;

    JointPages(
            JointPictures joint, Stands stands, Situation situation, ReceivedPictures received, Actors actors, JointPrinter printer) {
        this.joint = joint;
        this.stands = stands;
        this.situation = situation;
        this.received = received;
        this.actors = actors;
        this.printer = printer;
    }

    @GetMapping("/lagesbilder/gemensamma")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    JointListPage list(Frame frame, Visitor visitor) {
        return new JointListPage(frame, joint.list(visitor), Situation.writes(visitor));
    }

    @GetMapping("/lagesbilder/gemensamma/csv")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        List<List<String>> rows = joint.list(visitor).stream().map(picture -> row(frame, picture)).toList();
        List<String> columns = List.of(
                frame.say("situation.received.column.number"), frame.say("situation.new.title"), frame.say("situation.new.from"),
                frame.say("situation.new.to"), frame.say("situation.received.state"), frame.say("situation.decision.body"),
                frame.say("situation.decision.on"), frame.say("situation.decision.paragraph"), frame.say("situation.decision.number"),
                frame.say("situation.checksum"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gemensamma-lagesbilder.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    private static List<String> row(Frame frame, JointPicture picture) {
        JointPicture.Fixing fixing = picture.fixing();
        return List.of(
                picture.familyId() + "/" + picture.edition(), picture.title(), picture.period().first().toString(),
                picture.period().last().toString(), frame.say("situation.joint.state." + picture.state()),
                fixing == null ? "" : fixing.decision().body(), fixing == null ? "" : fixing.decision().on().toString(),
                fixing == null ? "" : fixing.decision().paragraph(), fixing == null ? "" : fixing.decision().diaryNumber(),
                fixing == null ? "" : fixing.checksum());
    }

    @GetMapping("/lagesbilder/gemensamma/ny")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    JointNewPage newForm(Frame frame, Visitor visitor) {
        List<Picture> own = own(visitor);
        List<ReceivedPicture> others = others(visitor);
        String title = frame.say("situation.joint.title.proposed", visitor.municipalityName());
        NewJoint proposed = new NewJoint(
                UUID.fromString(frame.newKey()), title, own.isEmpty() ? 0 : own.getFirst().id(), others.isEmpty() ? 0 : others.getFirst().id(),
                partner(others), Spread.AUTHORITIES);
        return page(frame, visitor, proposed, new FieldErrors());
    }

    /** Whoever handed the latest one in; else the first authority in the register. */
    private long partner(List<ReceivedPicture> others) {
        List<Organisation> partners = partners();
        return others.stream()
                .map(ReceivedPicture::ownerOrganisationId)
                .filter(owner -> partners.stream().anyMatch(one -> one.id() == owner))
                .findFirst()
                .or(() -> partners.stream().map(Organisation::id).findFirst())
                .orElse(0L);
    }

    @PostMapping("/lagesbilder/gemensamma")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object lay(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "0") long own,
            @RequestParam(defaultValue = "0") long partnerPicture,
            @RequestParam(defaultValue = "0") long partner,
            @RequestParam(defaultValue = "AUTHORITIES") Spread spread) {
        NewJoint fresh = new NewJoint(key, title, own, partnerPicture, partner, spread);
        FieldErrors errors = fresh.mistakes();
        if (errors.any()) {
            return page(frame, visitor, fresh, errors);
        }
        return "redirect:/lagesbilder/gemensamma/" + joint.lay(fresh, visitor) + "/redigera";
    }

    private JointNewPage page(Frame frame, Visitor visitor, NewJoint form, FieldErrors errors) {
        return new JointNewPage(frame, form, own(visitor), others(visitor), partners(), errors);
    }

    private List<Picture> own(Visitor visitor) {
        return situation.list(visitor).stream()
                .filter(picture -> picture.state().frozen() && picture.state() != PictureState.REPLACED)
                .toList();
    }

    private List<ReceivedPicture> others(Visitor visitor) {
        return received.list(visitor).stream().filter(picture -> picture.state() == ReceivedState.SHARED).toList();
    }

    private List<Organisation> partners() {
        return actors.listOrganisations().stream()
                .filter(organisation -> organisation.kind() != OWN_BOARD)
                .sorted(Comparator.comparing((Organisation one) -> one.kind() != OTHER_AUTHORITY).thenComparing(Organisation::fullName))
                .toList();
    }

    @GetMapping("/lagesbilder/gemensamma/{id:[0-9]+}.pdf")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ResponseEntity<byte[]> pdf(Frame frame, Visitor visitor, @PathVariable long id) {
        JointPicture picture = joint.get(id, visitor);
        byte[] document = printer.print(
                new JointPrint(frame, picture, JointRules.latest(stands.list(id)), visitor.municipalityName()));
        String name = "gemensam-lagesbild-" + picture.familyId() + (picture.edition() > 1 ? "-version-" + picture.edition() : "") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
                .body(document);
    }
}
