package se.samsyn.forums;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Refusal;

/**
 * A meeting of a group.
 *
 * @param number counted from 1 within the group
 * @param calls how often it has been called
 * @param lock when the minutes were adjusted, or null
 */
public record Meeting(
        long id, long forumId, int number, State state, When when, int calls, Instant calledAt, LocalDate submittedOn, Lock lock,
        LocalDate announcedOn, int version) {
    private static final int LONGEST_PLACE = 160;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 600;

    public enum State {
        PLANNED,
        CALLED,
        HELD,
        FOR_ADJUSTMENT,
        /** Justerat; for notes: klara. */
        ADJUSTED,
        /** Anslaget. */
        ANNOUNCED,
        CANCELLED;

        /** Whether it is yet to come. */
        public boolean ahead() {
            return this == PLANNED || this == CALLED;
        }

        public boolean frozen() {
            return this == ADJUSTED || this == ANNOUNCED;
        }
    }

    public enum Deed {
        CALL,
        HOLD,
        CANCEL,
        SUBMIT,
        TAKE_BACK,
        ADJUST,
        FINISH,
        ANNOUNCE
    }

    /** @param minutes how long it is meant to last */
    public record When(Instant start, int minutes, String place) {
        public When {
            place = place == null ? "" : place.strip();
        }

        public Instant end() {
            return start.plusSeconds(minutes * 60L);
        }

        /** The mistakes, by field: {@code day}, {@code minutes}, {@code place}. */
        public FieldErrors mistakes() {
            FieldErrors errors = new FieldErrors();
            if (start == null) {
                errors.add("day", "forums.mistake.when");
            }
            if (minutes < SHORTEST || minutes > LONGEST) {
                errors.add("minutes", "forums.mistake.minutes", SHORTEST, LONGEST);
            }
            Charter.limited(errors, "place", place, LONGEST_PLACE);
            return errors;
        }
    }

    /** @param checksum SHA-256 of the frozen text */
    public record Lock(LocalDate on, String checksum) {}

    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(when.start(), zone);
    }

    /** The last day for adjusting its minutes. Computed, never set by hand. */
    public LocalDate adjustBy(Forum forum, ZoneId zone) {
        return day(zone).plusDays(forum.charter().adjustmentDays());
    }

    /** Whether the minutes should have been adjusted by now (invariant 21). */
    public boolean late(Forum forum, LocalDate today, ZoneId zone) {
        return (state == State.HELD || state == State.FOR_ADJUSTMENT) && adjustBy(forum, zone).isBefore(today);
    }

    /** @throws Refusal {@code forums.frozen} once its minutes are adjusted */
    void mustBeOpen() {
        if (state.frozen() || state == State.CANCELLED) {
            throw new Refusal("forums.frozen");
        }
    }
}
