package se.samsyn.observations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Reports;
import se.samsyn.observations.review.Suggestion;
import se.samsyn.observations.settings.CodeVersion;
import se.samsyn.observations.settings.Question;
import se.samsyn.observations.settings.QuestionStore;
import se.samsyn.observations.web.report.CircumstanceFields;
import se.samsyn.shell.Frame;

/** An observation's parts as words. */
public final class ObservationWords {
    private ObservationWords() {}

    /** Stöld, inbrott: båt eller fordon. */
    public static String category(Frame frame, Observation.Category category) {
        String group = frame.say("category." + category.group());
        if (category.local() != null) {
            return group + ": " + category.local().name();
        }
        return category.sub() == null ? group : group + ": " + frame.say("observations.sub." + category.sub());
    }

    /** Ute, gård eller liknande; as much as is known, or null. */
    public static String sort(Frame frame, Observation.Circumstances told) {
        String sort = CircumstanceFields.sort(told);
        return sort.isEmpty() ? null : frame.say("observations.sort." + sort);
    }

    /** Polisanmält, ringt 112; or null when nothing was told. */
    public static String done(Frame frame, Observation.Circumstances told) {
        List<String> done = new ArrayList<>();
        if (told.reportedToPolice() != null) {
            done.add(frame.say("observations.done." + (told.reportedToPolice() ? "REPORTED" : "UNREPORTED")));
        }
        if (told.acts() != null) {
            told.acts().stream().sorted().map(act -> frame.say("observations.done." + act)).forEach(done::add);
        }
        return done.isEmpty() ? null : String.join(", ", done);
    }

    /** How sure it is, what sort of place it was and what was done, in one line; empty when none of it was told. */
    public static String around(Frame frame, Observation.Circumstances told) {
        String certainty = told.certainty() == null ? null : frame.say("observations.certainty." + told.certainty());
        return Stream.of(Optional.ofNullable(certainty), Optional.ofNullable(sort(frame, told)), Optional.ofNullable(done(frame, told)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** What a local code stands for: the finer kind in the program's own words, or the group. */
    public static String kind(Frame frame, CodeVersion code) {
        return category(frame, new Observation.Category(code.group(), code.sub()));
    }

    /** An answer as it was given. */
    public static String answer(Frame frame, QuestionStore.Answered answered) {
        return answered.question().kind() == Question.Kind.YES_NO
                ? frame.say("observations.answer." + answered.answer())
                : answered.answer();
    }

    /** All answers of an event in one line: Hur många? 4 · Blåljus på plats? Ja. */
    public static String answers(Frame frame, List<QuestionStore.Answered> answers) {
        return answers.stream()
                .map(answered -> answered.question().words() + " " + answer(frame, answered))
                .collect(Collectors.joining(" · "));
    }

    /** What a draft tells so far: its events' kinds and the place of the last. */
    public static String draft(Frame frame, Reports.Draft draft) {
        String kinds = draft.content().events().stream()
                .map(event -> event.get("group"))
                .filter(group -> group != null && frame.knows("category." + group))
                .map(group -> frame.say("category." + group))
                .collect(Collectors.joining(", "));
        String place = draft.content().events().getLast().get("place");
        String told = kinds.isEmpty() ? frame.say("observations.draft.nothingYet") : kinds;
        return place == null ? told : told + ", " + place;
    }

    public static String when(Frame frame, Observation.When when) {
        LocalDate day = day(frame, when.from());
        return switch (when.precision()) {
            case EXACT -> moment(frame, when.from());
            case INTERVAL -> frame.say("observations.when.between", moment(frame, when.from()), end(frame, when));
            case DAY -> frame.date(day);
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", frame.locale()).format(day);
            case UNKNOWN -> frame.say("observations.when.unknown", frame.date(day), frame.date(day(frame, when.to())));
        };
    }

    /** With the year: lists reach back over several. */
    private static String moment(Frame frame, Instant moment) {
        return frame.shortDate(day(frame, moment)) + " " + day(frame, moment).getYear() + " " + clock(frame, moment);
    }

    /** What the beginning has said already is not said again. */
    private static String end(Frame frame, Observation.When when) {
        LocalDate last = day(frame, when.to());
        boolean sameDay = last.equals(day(frame, when.from()));
        return sameDay ? clock(frame, when.to()) : moment(frame, when.to());
    }

    private static String clock(Frame frame, Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(frame.zone()));
    }

    private static LocalDate day(Frame frame, Instant moment) {
        return LocalDate.ofInstant(moment, frame.zone());
    }

    public static String where(Frame frame, Observation.Where where) {
        if (where.placeName() != null) {
            return where.placeName();
        }
        return frame.say("observations.position." + where.position());
    }

    /** The source's own name where one is written, else as it was given. */
    public static String source(Frame frame, String sourceId) {
        String key = "observations.source." + sourceId;
        return frame.knows(key) ? frame.say(key) : sourceId;
    }

    /** The tag's colour; the word stands beside it. */
    public static String tag(Observation.State state) {
        return switch (state) {
            case RECEIVED -> "tag wait";
            case ACCEPTED -> "tag calm";
            case RETURNED -> "tag stop";
            case DUPLICATE -> "tag";
        };
    }

    /** Why two may tell of the same event, as a sentence. */
    public static String why(Frame frame, Suggestion pair) {
        String place = pair.samePlace()
                ? frame.say("observations.alike.place")
                : frame.say("observations.alike.metres", Math.max(10, (pair.metres() + 9) / 10 * 10));
        String time = pair.overlap()
                ? frame.say("observations.alike.overlap")
                : frame.say("observations.alike.minutes", pair.minutesApart());
        return frame.say("observations.alike.why", place, time, frame.say("observations.alike.source." + pair.sameSource()));
    }
}
