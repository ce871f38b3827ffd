package se.samsyn.observations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.privacy.PersonGuard;

/**
 * Something that was seen or told of, from one report or one row of a file. It counts, in figures, maps and pictures, only
 * once it is reviewed. Who reported it is not part of it.
 *
 * @param id its number within the municipality; what the reporter is given
 * @param version rises with each change; a save that names an older one is refused
 * @param sourceId which source within the kind: the file's source, or the kind's own name
 * @param text what was written, without what was masked; null when nothing was
 * @param sealed whether an original of the text lies sealed
 * @param reviewedAt when it was accepted or given back, or null
 * @param returnReason why it was given back, to its reporter, or null
 * @param importId the batch it came with, or null
 * @param reportId the report it came with: the number of the report's first event; null when it came with a file
 */
public record Observation(
        long id,
        int version,
        State state,
        Source source,
        String sourceId,
        Category category,
        When when,
        Where where,
        Circumstances circumstances,
        String text,
        boolean sealed,
        long ownerOrganisationId,
        Spread spread,
        Instant createdAt,
        Instant reviewedAt,
        String returnReason,
        Long importId,
        Long reportId) {

    /** Where it stands in the review. */
    public enum State {
        /** Mottagen: waits for a reviewer; enters no figure. */
        RECEIVED,
        /** Granskad: counts. */
        ACCEPTED,
        /** Återlämnad: the reporter has it back with a reason and may send it again. */
        RETURNED,
        /** Dubblett: tells of the same event as another of its source, which counts in its place. */
        DUPLICATE
    }

    /** Who saw or told it. Sources are shown side by side and never added together. */
    public enum Source {
        /** Reporters: staff who report what they see in their daily work. */
        STAFF,
        /** Safety hosts on their rounds. */
        HOST,
        /** Inhabitants. */
        PUBLIC,
        /** The police's own figures and events. */
        POLICE,
        /** Any other file. */
        IMPORT
    }

    /** How sure the one who tells is. */
    public enum Certainty {
        SEEN,
        TOLD,
        SUSPECTED
    }

    /** What was done at once. */
    public enum Act {
        CALLED_112,
        CALLED_POLICE,
        CALLED_GUARD,
        TOLD_OWNER,
        SECURED,
        OTHER
    }

    /** How well the time is known. */
    public enum TimeClass {
        /** A moment. */
        EXACT,
        /** Between two moments, both told. */
        INTERVAL,
        /** Some time during a day. */
        DAY,
        /** Some time during a month. */
        MONTH,
        /** Not told; the two moments are the window that the source covers. */
        UNKNOWN
    }

    /** How well the place is known. */
    public enum PositionClass {
        /** The spot, within some tens of metres. */
        EXACT,
        /** The street or the block, within about a hundred metres; homes are never kept finer. */
        STREET,
        /** A point that stands for a larger place, such as a shopping centre or the middle of a square. */
        SNAPPED,
        /** Only the municipality is known; its centre is drawn nowhere and enters no density and no hot spot. */
        MUNICIPALITY_CENTRE,
        /** No point. */
        NONE;

        /** Whether the point says where in the municipality it happened. */
        public boolean located() {
            return this == EXACT || this == STREET || this == SNAPPED;
        }
    }

    /**
     * What it was about.
     *
     * @param sub the finer kind, or null
     * @param local the municipality's own code that it was reported with, or null; figures follow group and sub alone
     */
    public record Category(CategoryGroup group, Subcategory sub, LocalCode local) {
        public Category {
            Objects.requireNonNull(group);
            if (sub != null && sub.group() != group) {
                throw new IllegalArgumentException(sub + " is not of " + group);
            }
        }

        public Category(CategoryGroup group, Subcategory sub) {
            this(group, sub, null);
        }
    }

    /** A municipality's or organisation's own code as it stood when the event was told. @param name what it was called then */
    public record LocalCode(long id, int version, String name) {}

    /** When it happened. @param from the first moment @param to the last; the same when exact, never before */
    public record When(Instant from, Instant to, TimeClass precision) {
        public When {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to is before from");
            }
            Objects.requireNonNull(precision);
        }

        public static When exactly(Instant moment) {
            return new When(moment, moment, TimeClass.EXACT);
        }
    }

    /**
     * Where it happened.
     *
     * @param x metres east in SWEREF 99 TM (EPSG:3006), or null
     * @param y metres north, or null
     * @param placeId a place of the register, or null
     * @param placeName the place in words, or null
     * @param areaId the area that the point lies in, or null
     */
    public record Where(Double x, Double y, PositionClass position, Long placeId, String placeName, Long areaId) {
        /** Homes are kept at the middle of a square of this side, in metres. */
        public static final double HOME_GRID_METRES = 100;

        /** "Storgatan 12 B, lgh 1101": what follows the street's name. */
        private static final Pattern HOUSE_NUMBER = Pattern.compile("(?<=\\p{L})[ ,]+\\d+.*$");

        public Where {
            if ((x == null) != (y == null) || (x == null) != (position == PositionClass.NONE)) {
                throw new IllegalArgumentException("A point has two coordinates and a class");
            }
        }

        /** A place in words only. */
        public static Where named(String placeName) {
            return new Where(null, null, PositionClass.NONE, null, placeName, null);
        }

        /** The same place in an area. */
        public Where in(Long area) {
            return new Where(x, y, position, placeId, placeName, area);
        }

        /** The same place kept at another point that stands for its street, without the number of the house. */
        public Where onStreet(double east, double north) {
            return new Where(east, north, PositionClass.STREET, placeId, street(), areaId);
        }

        private String street() {
            return placeName == null ? null : HOUSE_NUMBER.matcher(placeName).replaceFirst("");
        }

        Where coarse() {
            String street = street();
            if (!position.located()) {
                return new Where(x, y, position, placeId, street, areaId);
            }
            return new Where(middle(x), middle(y), PositionClass.STREET, placeId, street, areaId);
        }

        private static double middle(double coordinate) {
            return (Math.floor(coordinate / HOME_GRID_METRES) + 0.5) * HOME_GRID_METRES;
        }
    }

    /**
     * What else was told; each is null when it was not.
     *
     * @param semiPublic a place that is open to some or at times, such as a stairwell or a yard; false for a public place
     * @param acts what was done at once; empty when it was told that nothing was
     */
    public record Circumstances(
            Certainty certainty, Boolean indoors, Boolean reportedToPolice, Boolean semiPublic, Set<Act> acts) {
        public static final Circumstances NOT_TOLD = new Circumstances(null, null, null);

        public Circumstances {
            acts = acts == null ? null : Set.copyOf(acts);
        }

        public Circumstances(Certainty certainty, Boolean indoors, Boolean reportedToPolice) {
            this(certainty, indoors, reportedToPolice, null, null);
        }
    }

    /** Counts from now on, and may travel as far as the spread says. */
    public Observation accept(Spread spread, Instant now) {
        mustBe(State.RECEIVED);
        return with(State.ACCEPTED, category, when, where, circumstances, text, spread, now, null);
    }

    /** Back to its reporter with a reason. */
    public Observation giveBack(String reason, Instant now) {
        mustBe(State.RECEIVED);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("observation.reason");
        }
        if (PersonGuard.objection(reason).isPresent()) {
            throw new Refusal("observation.unfit");
        }
        if (importId != null) {
            throw new Refusal("observation.imported");
        }
        return with(State.RETURNED, category, when, where, circumstances, text, spread, now, reason.strip());
    }

    /** Sent again by its reporter after it was given back. */
    public Observation resend(NewObservation again) {
        mustBe(State.RETURNED);
        return with(
                State.RECEIVED, again.category(), again.when(), kept(again.category(), again.where()), again.circumstances(),
                again.text(), Spread.INTERNAL, null, null);
    }

    /** With what a reviewer knows better. */
    public Observation correct(Correction right) {
        mustNotBeReturned();
        return with(
                state, right.category(), right.when(), kept(right.category(), right.where()), right.circumstances(),
                right.text(), spread, reviewedAt, returnReason);
    }

    /**
     * With these parts of the text struck out, wherever they stand.
     *
     * @param elsewhere whether something was struck out in what hangs on it, so that the text need not hold any
     */
    public Observation mask(List<String> parts, boolean elsewhere) {
        mustNotBeReturned();
        String masked = ReviewRules.mask(text, parts);
        if (Objects.equals(masked, text) && !elsewhere) {
            throw new Refusal("observation.nothingMasked");
        }
        return with(state, category, when, where, circumstances, masked, spread, reviewedAt, returnReason);
    }

    /** The place as it may be kept: a home only coarsely. */
    static Where kept(Category category, Where where) {
        return category.sub() != null && category.sub().atHome() ? where.coarse() : where;
    }

    private Observation with(
            State state,
            Category category,
            When when,
            Where where,
            Circumstances circumstances,
            String text,
            Spread spread,
            Instant reviewedAt,
            String returnReason) {
        return new Observation(
                id, version, state, source, sourceId, category, when, where, circumstances, text, sealed,
                ownerOrganisationId, spread, createdAt, reviewedAt, returnReason, importId, reportId);
    }

    private void mustBe(State needed) {
        if (state != needed) {
            throw new Refusal("observation." + needed.name().toLowerCase(java.util.Locale.ROOT), id);
        }
    }

    private void mustNotBeReturned() {
        if (state == State.RETURNED) {
            throw new Refusal("observation.returned.closed", id);
        }
    }
}
