package se.samsyn.demo.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.PdfPaper;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Decision;
import se.samsyn.situation.circulation.Circulations;
import se.samsyn.situation.circulation.Kind;
import se.samsyn.situation.circulation.Mode;
import se.samsyn.situation.circulation.NewCirculation;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.JointPictures;
import se.samsyn.situation.joint.JointText;
import se.samsyn.situation.joint.NewJoint;
import se.samsyn.situation.joint.Stand;
import se.samsyn.situation.joint.Stands;
import se.samsyn.situation.joint.Theme;
import se.samsyn.situation.joint.Verdict;
import se.samsyn.situation.received.NewReceived;
import se.samsyn.situation.received.PictureField;
import se.samsyn.situation.received.ReceivedPictures;

/**
 * The police's picture of last month, shared, and this month's, which only they see; and the joint picture made of the former, with
 * samsyn from one side and a dissent from the other, after it had gone round as a draft.
 */
@Component
public class SeededJoint {
    private static final String TITLE = "Polisens lägesbild";

    private final ReceivedPictures received;
    private final JointPictures joint;
    private final Stands stands;
    private final Situation situation;
    private final Circulations circulations;
    private final PdfPaper paper;

    SeededJoint(
            ReceivedPictures received, JointPictures joint, Stands stands, Situation situation, Circulations circulations, PdfPaper paper) {
        this.received = received;
        this.joint = joint;
        this.stands = stands;
        this.situation = situation;
        this.circulations = circulations;
        this.paper = paper;
    }

    /** Each in their own name, outside any transaction: an unshared picture is written by its owner alone. */
    public void seed(LocalDate today, Visitor coordinator, Visitor police, Visitor member) {
        Period earlier = month(today.minusMonths(1));
        long shared = as(police, () -> register(earlier, earlier.last().plusDays(4), police));
        as(police, () -> {
            received.share(shared, 1, Spread.INTERNAL, true, police);
            return shared;
        });
        if (today.getDayOfMonth() > 1) {
            as(police, () -> register(new Period(today.withDayOfMonth(1), today.minusDays(1)), today, police));
        }
        Picture own = as(coordinator, () -> situation.list(coordinator).stream()
                .filter(picture -> picture.kind() == PictureKind.EST_PERIOD && picture.state().frozen() && picture.state() != PictureState.REPLACED)
                .findFirst()
                .orElseThrow());
        NewJoint fresh = new NewJoint(
                key("joint"), "Gemensam lägesbild för Björkhamn", own.id(), shared, police.organisationId(), Spread.AUTHORITIES);
        long id = as(coordinator, () -> joint.lay(fresh, coordinator));
        as(coordinator, () -> joint.save(id, 1, fresh.title(), judged(joint.get(id, coordinator)), coordinator));
        sendForComments(id, coordinator, police);
        say(id, coordinator, Stand.Kind.CONSENT, "");
        say(id, police, Stand.Kind.DISSENT,
                "Vi bedömer att inbrotten i villor är mer angelägna än det kommunens rapporter visar. I övrigt delar vi bilden.");
        as(coordinator, () -> {
            JointPicture picture = joint.get(id, coordinator);
            LocalDate decided = today.minusDays(today.getDayOfMonth() > 2 ? 1 : 0);
            joint.fix(id, picture.version(), new Decision("Styrgruppen för lokala brå", decided, "§ 12", "KS " + today.getYear() + "/00231"), coordinator);
            return id;
        });
        as(coordinator, () -> circulations.send(sending(id, Mode.HANDED_OVER, member), coordinator));
    }

    private void sendForComments(long id, Visitor coordinator, Visitor police) {
        long sent = as(coordinator, () -> circulations.send(sending(id, Mode.FOR_COMMENTS, police), coordinator)).id();
        as(police, () -> {
            circulations.comment(
                    sent, 0, "Skriv ut att bedrägerierna sker per telefon; det är där informationen behövs.", key("comment"), police);
            return sent;
        });
        as(coordinator, () -> {
            long comment = circulations.comments(circulations.get(sent, coordinator)).getFirst().id();
            return circulations.answer(sent, comment, 1, "Tack. Det står under prioriteringarna, vi lyfter det vid mötet också.", coordinator);
        });
    }

    private static NewCirculation sending(long id, Mode mode, Visitor to) {
        return new NewCirculation(key("sent " + mode), Kind.JOINT, id, mode, null, List.of(to.organisationId()), List.of(), true);
    }

    private void say(long id, Visitor visitor, Stand.Kind kind, String reason) {
        as(visitor, () -> {
            JointPicture picture = joint.get(id, visitor);
            stands.give(picture, picture.version(), stands.held(visitor).getFirst().id(), kind, reason, key("stand " + visitor.accountId()), visitor);
            return id;
        });
    }

    private long register(Period period, LocalDate on, Visitor police) {
        Map<PictureField, String> fields = new EnumMap<>(PictureField.class);
        fields.put(PictureField.IN_SHORT, "Färre anmälda brott än samma månad i fjol, utom inbrott i villor och bedrägerier mot äldre.");
        fields.put(PictureField.WRONG_DIRECTION, "Inbrott i villor har ökat. Bedrägerier mot äldre per telefon ökar också, och syns inte på någon plats.");
        fields.put(PictureField.PLACES_TIMES, "Villaområdena i öster, vardagar på eftermiddagen. Stortorget fredagar efter skolan.");
        fields.put(PictureField.PRIORITIES, "Grannsamverkan i villaområdena. Information till äldre om bedrägerier.");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Läget i korthet", fields.get(PictureField.IN_SHORT));
        parts.put("Utveckling", fields.get(PictureField.WRONG_DIRECTION));
        parts.put("Platser och tider", fields.get(PictureField.PLACES_TIMES));
        parts.put("Förslag", fields.get(PictureField.PRIORITIES));
        NewReceived written = new NewReceived(TITLE, period, "Hela kommunen", "Kommunpolis, " + police.organisationName(), on, fields);
        try {
            Path file = Files.createTempFile("samsyn-demo", null);
            try {
                Files.write(file, paper.print("demo/policePicture.jte", Map.of("title", TITLE + " " + period.first() + " – " + period.last(), "parts", parts)));
                return received.register(written, file, "Polisens lägesbild " + period.first().toString().substring(0, 7) + ".pdf", key("received " + period.first()), police);
            } finally {
                Files.delete(file);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** What the group said at its table of each theme. */
    private static JointText judged(JointPicture laid) {
        List<Theme> themes = new ArrayList<>();
        for (Theme theme : laid.text().themes()) {
            Verdict verdict = theme.verdict() != null ? theme.verdict() : theme.title().equals("Det som går åt fel håll") ? Verdict.DIFFER : Verdict.AGREE;
            String together = switch (verdict) {
                case DIFFER -> "Polisen ser fler inbrott i villor; dit når inte kommunens rapporter. Vi litar på anmälningarna och följer dem varje månad.";
                case AGREE -> "";
                case LACKING_OWN -> "Kommunen ser det inte i sina rapporter. Vi frågar hemtjänsten.";
                case LACKING_PARTNER -> "Kommer från kommunens rapporter.";
            };
            themes.add(new Theme(theme.title(), theme.own(), theme.partner(), verdict, together));
        }
        return new JointText(
                "Läget är lugnt i centrum och i hamnen. Inbrotten i villor ökar enligt polisen men inte i kommunens rapporter, och bedrägerier mot äldre syns bara hos polisen. Båda prioriteras under vintern.",
                themes);
    }

    private static Period month(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
    }

    private static <T> T as(Visitor visitor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Scope.call(new Scope(visitor.municipalityId(), visitor.organisationId(), visitor.clearance()), work);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("9999 joint " + what).getBytes(StandardCharsets.UTF_8));
    }
}
