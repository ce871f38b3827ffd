package se.samsyn.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.documents.Masking;
import se.samsyn.documents.NewRelease;
import se.samsyn.documents.NewRuling;
import se.samsyn.documents.Release;
import se.samsyn.documents.Releases;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.observations.Observations;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Frames;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/** What Björkhamn's registrar has done: a list handed out, a request from the police, one that waits, a mark, a diary number. */
@Component
class SeededReleases {
    private static final String FUNCTION = "Registrator enligt delegation 2.4";
    private static final String REASON = "Fritexten kan röra enskildas personliga förhållanden.";

    private final Releases releases;
    private final SecrecyMarks marks;
    private final Observations observations;
    private final Situation situation;
    private final Frames frames;

    SeededReleases(
            Releases releases, SecrecyMarks marks, Observations observations, Situation situation, Frames frames) {
        this.releases = releases;
        this.marks = marks;
        this.observations = observations;
        this.situation = situation;
        this.frames = frames;
    }

    void seed(LocalDate today, Visitor registrar) {
        LocalDate asked = today.minusDays(20);
        var vandalism = new Release.Subject(
                Release.SubjectKind.LIST, null, new Period(today.minusDays(48), today.minusDays(35)), CategoryGroup.SKA);
        long list = enter("media", Release.Cause.REQUEST, Release.Requester.MEDIA, vandalism, asked, registrar);
        decide(list, new Masking(List.of(), Set.of(), Set.of(Masking.Withheld.TEXT)), asked, false, registrar);

        List<Observation> found = observations.list(
                new ObservationFilter(
                        new Period(today.minusDays(60), today.minusDays(15)), registrar.zone(), CategoryGroup.TIL, null, null,
                        Observation.State.ACCEPTED),
                null, 2, registrar);
        if (found.size() == 2) {
            long theft = found.getFirst().id();
            long police = enter(
                    "police", Release.Cause.POLICE_REQUEST, Release.Requester.POLICE,
                    new Release.Subject(Release.SubjectKind.OBSERVATION, theft, null, null), today.minusDays(9), registrar);
            decide(police, Masking.NONE, today.minusDays(9), true, registrar);
            marks.mark(
                    new SecrecyMark(
                            SecrecyMark.Kind.OBSERVATION, found.getLast().id(), SecrecyMark.Provision.OSL_18_1,
                            "Pågående förundersökning", today.minusDays(8), "Polismyndigheten, utredningschef"),
                    registrar);
        }
        situation.list(registrar).stream().filter(picture -> picture.state().frozen()).map(Picture::id).sorted().findFirst()
                .ifPresent(picture -> {
                    situation.enterDiaryNumber(picture, "", "KS " + today.getYear() + "/00214", registrar);
                    enter("citizen", Release.Cause.REQUEST, Release.Requester.INDIVIDUAL,
                            new Release.Subject(Release.SubjectKind.PICTURE, picture, null, null), today.minusDays(1), registrar);
                });
    }

    private long enter(
            String name, Release.Cause cause, Release.Requester requester, Release.Subject subject, LocalDate asked, Visitor registrar) {
        UUID key = UUID.nameUUIDFromBytes((Bjorkhamn.CODE + " release " + name).getBytes(StandardCharsets.UTF_8));
        return releases.enter(new NewRelease(key, cause, requester, subject, asked), registrar);
    }

    private void decide(long id, Masking masking, LocalDate on, boolean weighed, Visitor registrar) {
        Frame frame = frames.frame(
                Texts.LANGUAGES.getFirst(), registrar, "/", "/", "_csrf", () -> "", true, (visitor, address) -> false, path -> path);
        Release.Outcome outcome = releases.outcome(releases.get(id), masking, frame, registrar);
        if (outcome != Release.Outcome.REFUSED) {
            releases.decide(
                    id, 1, new NewRuling(outcome, SecrecyMark.Provision.OSL_21_1, REASON, on, FUNCTION, Set.of(), weighed), masking,
                    frame, registrar);
        }
    }
}
