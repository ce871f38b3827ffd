package se.samsyn.followup.thread;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samsyn.followup.thread.RedThread.Grounded;
import se.samsyn.followup.thread.RedThread.Hung;
import se.samsyn.insight.Tables;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.shell.Frame;

/** What hangs on the thread, in words; and where its thread stands. */
public final class KnotWords {
    private static final Map<Kind, String> PATHS = Map.ofEntries(
            Map.entry(Kind.STUDY, "studie"), Map.entry(Kind.PICTURE, "lagesbild"), Map.entry(Kind.PROBLEM, "problem"),
            Map.entry(Kind.ANALYSIS, "orsaksanalys"), Map.entry(Kind.CAUSE, "orsak"), Map.entry(Kind.AGREEMENT, "overenskommelse"),
            Map.entry(Kind.DECISION, "beslut"), Map.entry(Kind.MATTER, "arende"), Map.entry(Kind.PLAN, "plan"), Map.entry(Kind.PLEDGE, "lofte"),
            Map.entry(Kind.MEASURE, "atgard"), Map.entry(Kind.TASK, "uppdrag"), Map.entry(Kind.WORK, "utfort"), Map.entry(Kind.EVALUATION, "uppfoljning"),
            Map.entry(Kind.SENTENCE, "mening"), Map.entry(Kind.REPORT, "rapport"));

    private KnotWords() {}

    /** The page of the thread through it. */
    public static String thread(Knot.At at) {
        return "/roda-traden/" + PATHS.get(at.kind()) + "/" + at.id();
    }

    public static Optional<Kind> kind(String path) {
        return Arrays.stream(Kind.values()).filter(kind -> PATHS.get(kind).equals(path)).findFirst();
    }

    public static String kind(Frame frame, Knot.At at) {
        return frame.say("followup.thread.kind." + at.kind());
    }

    /** Its own words, or what it is when it has none. */
    public static String title(Frame frame, Knot knot) {
        return knot.title().isEmpty() ? kind(frame, knot.at()) : knot.title();
    }

    public static String title(Frame frame, Hung hung) {
        if (!hung.shown()) {
            return frame.say("followup.thread.notShown");
        }
        return hung.knot().weeded() == null ? title(frame, hung.knot()) : frame.say("followup.thread.weeded", frame.date(hung.knot().weeded()));
    }

    /** Where it stands with the day, or empty. */
    public static String state(Frame frame, Knot knot) {
        String day = frame.date(knot.day());
        if (knot.state() == null) {
            return day;
        }
        return day.isEmpty() ? frame.say(knot.state()) : frame.say(knot.state()) + " · " + day;
    }

    public static String notes(Frame frame, Knot knot) {
        return knot.notes().stream().map(note -> frame.say(note.key(), note.facts().stream().map(fact -> said(frame, fact)).toArray()))
                .collect(Collectors.joining(" · "));
    }

    private static Object said(Frame frame, Object fact) {
        return fact instanceof LocalDate day ? frame.date(day) : fact;
    }

    /** Whether the visitor may do what mends it: those who keep plans and problems in order, and whoever was given a task. */
    public static boolean mends(Frame frame, Loose one) {
        Visitor visitor = frame.visitor();
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR)
                || one.kind() == Loose.Break.TASK_LATE && frame.mayEnter("/uppdrag");
    }

    /** 412 händelser, polisens anmälda brott, 1–30 april 2026. */
    public static String ground(Frame frame, Grounded grounded) {
        var ground = grounded.ground();
        if (ground.source() == null && ground.period() == null) {
            return ground.words();
        }
        String key = "situation.source." + ground.source();
        String source = ground.source() == null
                ? frame.say("followup.thread.ground.all")
                : frame.knows(key) ? frame.say(key) : Tables.sourceName(ground.source(), frame);
        return ground.count() == null
                ? frame.say("followup.thread.ground", source, frame.period(ground.period()))
                : frame.say("followup.thread.ground.count", ground.count(), source, frame.period(ground.period()));
    }
}
