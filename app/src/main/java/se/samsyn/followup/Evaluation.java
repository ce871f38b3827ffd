package se.samsyn.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The locked follow-up of a measure, and what came of it.
 *
 * @param version rises with each change; forms carry it
 * @param began the first day with the measure, as it was known when the plan was locked: whatever the plan says, what was noted counts
 * @param checksum of the locked plan
 * @param lockedBy the organisation
 * @param replaces the plan that this one took the place of, or null
 * @param changeReason why, or empty
 * @param answer null until it has run
 * @param conclusion null until people have concluded
 */
public record Evaluation(
        long id,
        int version,
        long measureId,
        long planId,
        String measureTitle,
        State state,
        Design design,
        Outlook outlook,
        LocalDate began,
        String checksum,
        Instant lockedAt,
        String lockedBy,
        Long replaces,
        String changeReason,
        Answer answer,
        String answerChecksum,
        Instant answeredAt,
        Conclusion conclusion,
        String conclusionReason,
        Instant concludedAt,
        String concludedBy,
        long ownerOrganisationId,
        List<RivalAnswer> rivals) {

    /** Where it stands. */
    public enum State {
        /** Låst: nothing is changed until its date. */
        LOCKED,
        /** The comparison has run. */
        ANSWERED,
        /** People have said what follows from it. */
        CONCLUDED,
        /** Another plan took its place before it had run. */
        REPLACED
    }

    /** What is done to it. */
    public enum Deed {
        /** A rival explanation is answered. */
        EXPLAIN,
        /** The comparison runs. */
        ANSWER,
        CONCLUDE,
        REPLACE
    }

    /** What follows. */
    public enum Conclusion {
        CONTINUE,
        CHANGE,
        STOP
    }

    /** What else may lie behind a change. */
    public enum Rival {
        REGRESSION,
        WEATHER,
        HOLIDAYS,
        REPORTING,
        RECLASSIFICATION,
        OTHER_MEASURES,
        DOSE
    }

    /** How a person judges a rival explanation. */
    public enum Likely {
        YES,
        NO,
        UNKNOWN
    }

    /** @param note a few words, or empty */
    public record RivalAnswer(Rival rival, Likely likely, String note) {}

    public Evaluation {
        rivals = List.copyOf(rivals);
    }

    /** Invariant 20: only then is what it shows called an effect. */
    public boolean beforeStart(ZoneId zone) {
        return LocalDate.ofInstant(lockedAt, zone).isBefore(began);
    }

    public boolean due(LocalDate today) {
        return state == State.LOCKED && !today.isBefore(design.dueDay());
    }

    public long daysLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, design.dueDay()));
    }

    /** How it was judged, or null. */
    public RivalAnswer answerTo(Rival rival) {
        return rivals.stream().filter(given -> given.rival() == rival).findFirst().orElse(null);
    }
}
