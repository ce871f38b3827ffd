package se.samsyn.publishing;

import java.util.List;
import java.util.Optional;
import se.samsyn.kernel.Period;

/**
 * What may be shown of some counts, and what the attack on it said.
 *
 * @param detail how much is shown
 * @param exempt the columns that were shown whole by written decision
 * @param places by place and column, or null when nothing is split by place
 * @param groups the groups of the whole municipality, in the order of {@link PublicCounts#groups}
 * @param before the groups a year before, or empty
 * @param totalBefore null with {@code before}
 * @param targets how many small counts the attack tried to learn
 * @param facts how many facts it had
 * @param earlier the publications whose facts it had too
 * @param narrowest how many values are left possible for the small count that came closest; 0 when there is none
 * @param found what it learned; when there is anything, nothing may be published
 * @param unprotected what it would have learned if nothing but the small counts themselves were left out
 */
public record Checked(
        Detail detail,
        List<String> exempt,
        ProtectedTable places,
        List<ShownCount> groups,
        ShownCount total,
        List<ShownCount> before,
        ShownCount totalBefore,
        int targets,
        int facts,
        List<Integer> earlier,
        long narrowest,
        List<Finding> found,
        List<Finding> unprotected) {

    /** How much of the counts is offered, from all of it to none. */
    public enum Detail {
        /** Places by groups. */
        ALL,
        /** The places' totals and the groups' totals. */
        TOTALS,
        /** The groups of the whole municipality. */
        GROUPS,
        /** One number. */
        TOTAL,
        /** Only the text. */
        NONE
    }

    /** What a number is of. */
    public enum Kind {
        /** The period of a publication. */
        NOW,
        /** The same weeks a year before. */
        BEFORE,
        /** The difference between what two publications say of the same. */
        CHANGE,
        /** Days that stand in one period and not in the other. */
        BETWEEN
    }

    /**
     * A number, named.
     *
     * @param publication the earlier publication that it stands in, or null when it stands in this one
     * @param place null for the whole municipality
     * @param column the code of a group or of a finer kind; null for all
     */
    public record Label(Integer publication, Kind kind, String place, String column, Period period) {}

    /**
     * A small count that can be worked out.
     *
     * @param low the least that it can be
     * @param high the most; the same when it is known outright
     * @param by the numbers that give it away
     */
    public record Finding(Label what, long low, long high, List<Label> by) {}

    public Checked {
        exempt = List.copyOf(exempt);
        groups = List.copyOf(groups);
        before = List.copyOf(before);
        earlier = List.copyOf(earlier);
        found = List.copyOf(found);
        unprotected = List.copyOf(unprotected);
    }

    /** Whether the attack failed, so that this may be published. */
    public boolean safe() {
        return found.isEmpty();
    }

    /** What was found first. */
    public Optional<Finding> first() {
        return found.stream().findFirst();
    }

    /** Whether a picture shows just these counts. */
    boolean shownIn(PublicPicture picture) {
        return java.util.Objects.equals(picture.places(), places)
                && picture.comparison().stream().map(PublicPicture.Line::count).toList().equals(groups)
                && picture.comparison().stream().map(PublicPicture.Line::lastYear).filter(java.util.Objects::nonNull).toList().equals(before)
                && picture.total().count().equals(total)
                && java.util.Objects.equals(picture.total().lastYear(), totalBefore);
    }
}
