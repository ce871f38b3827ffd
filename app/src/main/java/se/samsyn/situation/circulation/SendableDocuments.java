package se.samsyn.situation.circulation;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;
import se.samsyn.situation.circulation.CirculationRules.Standing;
import se.samsyn.situation.circulation.SentDocument.Section;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.JointPictures;
import se.samsyn.situation.joint.JointState;
import se.samsyn.situation.joint.Theme;
import se.samsyn.situation.received.PictureField;
import se.samsyn.situation.received.ReceivedPicture;
import se.samsyn.situation.received.ReceivedPictures;
import se.samsyn.situation.received.ReceivedState;

/** What each kind of picture says, for sending it round; read through its own door, so that nobody sends what they do not see. */
@Component
class SendableDocuments {
    /**
     * @param maySend whether the visitor sends documents of this kind
     * @param marked whether it has a secrecy mark
     */
    record Sendable(SentDocument document, Standing standing, boolean maySend, boolean marked) {}

    private static final Locale SWEDISH = Texts.LANGUAGES.getFirst();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

    private final Situation situation;
    private final ReceivedPictures received;
    private final JointPictures joint;
    private final SecrecyMarks marks;
    private final Texts texts;

    SendableDocuments(Situation situation, ReceivedPictures received, JointPictures joint, SecrecyMarks marks, Texts texts) {
        this.situation = situation;
        this.received = received;
        this.joint = joint;
        this.marks = marks;
        this.texts = texts;
    }

    Sendable get(Kind kind, long id, Visitor visitor) {
        return switch (kind) {
            case PICTURE -> own(situation.get(id, visitor), visitor);
            case RECEIVED -> received(received.get(id, visitor), visitor);
            case JOINT -> joint(joint.get(id, visitor), visitor);
        };
    }

    private Sendable own(Picture picture, Visitor visitor) {
        List<Section> sections = new ArrayList<>();
        for (SectionKind kind : picture.kind().sections()) {
            String judged = picture.judgement().text(kind);
            List<String> paragraphs = judged.isEmpty() ? picture.drafted(kind) : paragraphs(judged);
            if (!paragraphs.isEmpty()) {
                sections.add(new Section(texts.say(SWEDISH, "situation.section." + kind), paragraphs));
            }
        }
        Standing standing = picture.state() == PictureState.REPLACED
                ? Standing.REPLACED
                : picture.state().frozen() ? Standing.STANDS : Standing.DRAFT;
        return new Sendable(new SentDocument(picture.title(), days(picture.period()), sections), standing, Situation.writes(visitor),
                marks.find(SecrecyMark.Kind.PICTURE, picture.id()).isPresent());
    }

    private Sendable received(ReceivedPicture picture, Visitor visitor) {
        List<Section> sections = Arrays.stream(PictureField.values())
                .filter(field -> !picture.written().text(field).isEmpty())
                .map(field -> new Section(texts.say(SWEDISH, field.messageKey()), paragraphs(picture.written().text(field))))
                .toList();
        Standing standing = picture.state() == ReceivedState.REPLACED
                ? Standing.REPLACED
                : picture.state() == ReceivedState.SHARED ? Standing.STANDS : Standing.DRAFT;
        String about = days(picture.written().period()) + " · " + picture.written().sender();
        boolean maySend = Situation.writes(visitor) || visitor.has(Role.POLICE) && picture.ownedBy(visitor);
        return new Sendable(new SentDocument(picture.written().title(), about, sections), standing, maySend, false);
    }

    private Sendable joint(JointPicture picture, Visitor visitor) {
        List<Section> sections = new ArrayList<>();
        if (!picture.text().summary().isEmpty()) {
            sections.add(new Section(texts.say(SWEDISH, "situation.joint.summary"), paragraphs(picture.text().summary())));
        }
        picture.text().themes().forEach(theme -> sections.add(new Section(theme.title(), theme(picture, theme))));
        Standing standing = picture.state() == JointState.REPLACED
                ? Standing.REPLACED
                : picture.state() == JointState.FIXED ? Standing.STANDS : Standing.DRAFT;
        return new Sendable(new SentDocument(picture.title(), days(picture.period()), sections), standing, Situation.writes(visitor), false);
    }

    private List<String> theme(JointPicture picture, Theme theme) {
        return Stream.of(
                        line(texts.say(SWEDISH, "situation.joint.ours"), theme.own()),
                        line(picture.partnerName(), theme.partner()),
                        theme.verdict() == null ? "" : texts.say(SWEDISH, "situation.joint.verdict." + theme.verdict(), picture.partnerName()),
                        line(texts.say(SWEDISH, "situation.joint.together"), theme.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String line(String who, String text) {
        return text.isEmpty() ? "" : who + ": " + text;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\n\\s*\\n")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static String days(Period period) {
        return DAY.format(period.first()) + " – " + DAY.format(period.last());
    }
}
