package se.samsyn.documents.copying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.documents.Masking;
import se.samsyn.documents.Release;
import se.samsyn.documents.copying.CopySheet.Document;
import se.samsyn.documents.copying.CopySheet.Fact;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;

/** Writes masked copies of what a request is about, as the visitor may see it. Coordinates are never copied. */
@Component
public class Copier {
    /** More than anyone masks by hand; a longer list is asked for in parts. */
    public static final int MOST_DOCUMENTS = 500;

    private final Observations observations;
    private final Situation situation;
    private final SecrecyMarks marks;

    Copier(Observations observations, Situation situation, SecrecyMarks marks) {
        this.observations = observations;
        this.situation = situation;
        this.marks = marks;
    }

    /**
     * The copy with this masking. A document that was weeded while the request waited gives an empty sheet.
     *
     * @throws Missing when the visitor cannot see the document @throws Refusal {@code documents.tooMany} for too long a list
     */
    @Transactional(readOnly = true)
    public CopySheet copy(Release.Subject subject, Masking masking, Frame frame, Visitor visitor) {
        boolean gone = switch (subject.kind()) {
            case OBSERVATION -> observations.weededOn(subject.number()).isPresent();
            case LIST -> false;
            case PICTURE -> situation.weededOn(subject.number()).isPresent();
        };
        if (gone) {
            return gone(subject, frame);
        }
        return switch (subject.kind()) {
            case OBSERVATION -> observations(
                    subject,
                    List.of(observations.find(subject.number(), visitor)
                            .orElseThrow(() -> new Missing("observation " + subject.number()))),
                    masking, frame);
            case LIST -> observations(subject, list(subject, visitor), masking, frame);
            case PICTURE -> picture(situation.get(subject.number(), visitor), masking, frame);
        };
    }

    private static CopySheet gone(Release.Subject subject, Frame frame) {
        String title = subject.kind() == Release.SubjectKind.OBSERVATION ? "documents.copy.observation" : "documents.subject.picture";
        return new CopySheet(frame.say(title, String.valueOf(subject.number())), List.of(), List.of(), List.of(), 0, true);
    }

    /**
     * Whether there is such a document for the visitor to see.
     *
     * @throws Refusal {@code documents.tooMany} for too long a list: once entered it could not be opened
     */
    @Transactional(readOnly = true)
    public boolean exists(Release.Subject subject, Visitor visitor) {
        return switch (subject.kind()) {
            case OBSERVATION -> observations.find(subject.number(), visitor).isPresent();
            case LIST -> list(subject, visitor).size() <= MOST_DOCUMENTS;
            case PICTURE -> situation.list(visitor).stream()
                    .anyMatch(picture -> picture.id() == subject.number() && picture.state().frozen());
        };
    }

    private List<Observation> list(Release.Subject subject, Visitor visitor) {
        var filter = new ObservationFilter(
                subject.period(), visitor.zone(), subject.group(), null, null, Observation.State.ACCEPTED);
        List<Observation> found = observations.list(filter, null, MOST_DOCUMENTS + 1, visitor);
        if (found.size() > MOST_DOCUMENTS) {
            throw new Refusal("documents.tooMany", MOST_DOCUMENTS);
        }
        return found;
    }

    private CopySheet observations(Release.Subject subject, List<Observation> found, Masking masking, Frame frame) {
        Map<Long, SecrecyMark> marked =
                marks.of(SecrecyMark.Kind.OBSERVATION, found.stream().map(Observation::id).toList());
        List<Document> documents = new ArrayList<>();
        int places = 0;
        for (Observation one : found) {
            boolean leftOut = masking.leftOut().contains(one.id());
            Masking.Masked text = masking.mask(masking.withholds(Masking.Withheld.TEXT) ? "" : one.text());
            Masking.Masked place = masking.mask(masking.withholds(Masking.Withheld.PLACE) ? "" : one.where().placeName());
            places += leftOut ? 0 : text.places() + place.places();
            String what = frame.say("category." + one.category().group())
                    + (one.category().sub() == null ? "" : ": " + frame.say("observations.sub." + one.category().sub()));
            documents.add(new Document(
                    one.id(),
                    List.of(String.valueOf(one.id()), when(one.when(), masking, frame), what, place.text(), text.text()),
                    one.text(), marked.get(one.id()), leftOut));
        }
        List<String> head = List.of(
                frame.say("documents.copy.number"), frame.say("documents.copy.when"), frame.say("documents.copy.what"),
                frame.say("documents.copy.where"), frame.say("documents.copy.text"));
        String title = subject.kind() == Release.SubjectKind.OBSERVATION
                ? frame.say("documents.copy.observation", String.valueOf(subject.number()))
                : frame.say("documents.copy.list", frame.period(subject.period()));
        List<Fact> facts = new ArrayList<>();
        if (subject.group() != null) {
            facts.add(new Fact(frame.say("documents.copy.what"), frame.say("category." + subject.group())));
        }
        return new CopySheet(title, facts, head, documents, places, false);
    }

    private static String when(Observation.When when, Masking masking, Frame frame) {
        LocalDate first = LocalDate.ofInstant(when.from(), frame.zone());
        LocalDate last = LocalDate.ofInstant(when.to(), frame.zone());
        boolean hours = !masking.withholds(Masking.Withheld.HOUR)
                && (when.precision() == Observation.TimeClass.EXACT || when.precision() == Observation.TimeClass.INTERVAL);
        if (!hours) {
            return first.equals(last) ? first.toString() : first + " – " + last;
        }
        String from = first + " " + frame.clock(when.from());
        return when.from().equals(when.to())
                ? from
                : from + " – " + (first.equals(last) ? "" : last + " ") + frame.clock(when.to());
    }

    /** What people and the program wrote, section by section. Maps and counts are left to the picture itself. */
    private CopySheet picture(Picture picture, Masking masking, Frame frame) {
        if (!picture.state().frozen()) {
            throw new Missing("fixed picture " + picture.id());
        }
        SecrecyMark mark = marks.find(SecrecyMark.Kind.PICTURE, picture.id()).orElse(null);
        List<Document> documents = new ArrayList<>();
        int places = 0;
        for (SectionKind section : SectionKind.values()) {
            String text = picture.judged(section)
                    ? picture.judgement().text(section)
                    : String.join("\n", picture.drafted(section));
            if (!text.isEmpty()) {
                Masking.Masked masked = masking.mask(text);
                boolean leftOut = masking.leftOut().contains((long) section.ordinal() + 1);
                places += leftOut ? 0 : masked.places();
                documents.add(new Document(
                        section.ordinal() + 1L, List.of(frame.say("situation.section." + section), masked.text()), text, mark, leftOut));
            }
        }
        Masking.Masked title = masking.mask(picture.title());
        return new CopySheet(
                frame.say("documents.copy.picture", picture.number()) + ": " + title.text(),
                List.of(new Fact(frame.say("documents.copy.period"), frame.period(picture.period()))),
                List.of(frame.say("documents.copy.section"), frame.say("documents.copy.text")),
                documents, places + title.places(), false);
    }
}
