package se.samsyn.situation.drafting;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.CountTable;

/**
 * The counted part of a picture: numbers and names only, from reviewed observations, of one source. Frozen with the picture,
 * so that it says the same when the observations behind it have been weeded.
 *
 * @param selection what was counted, as the text that stands in the address of the map
 * @param placesSelection what the places and times were sought in: a longer time, since two weeks are too few for that
 * @param source the source that was counted; others stand beside it and are never added to it
 * @param dataVersion of the observations; which of two counts is later
 * @param unplaced events of which only the municipality is known
 * @param places the places that stand out
 * @param placesAnswer why there are none, or SOME: a code of {@code insight}
 * @param areas groups by locality in the period, or null without localities
 * @param lastYearGroups the groups' counts in the same weeks last year, or null when there was nothing to count from
 * @param map SVG, or null without a map
 * @param drawn checksum of the events that the map draws, or null in pictures that are older than it; the map itself also
 *     shows a part of the town that was chosen by every event there is
 * @param gaps what nothing is told of, though it used to be; empty in pictures that are older than it
 */
public record Figures(
        String selection,
        String placesSelection,
        Period placesPeriod,
        String source,
        long dataVersion,
        Count whole,
        List<Group> groups,
        List<Source> sources,
        long unplaced,
        long coarse,
        List<Place> places,
        String placesAnswer,
        long placesEvents,
        List<Peak> peaks,
        boolean enoughForPeaks,
        Reporting reporting,
        CountTable areas,
        List<Coming> coming,
        String map,
        String drawn,
        List<Gap> gaps) {

    /**
     * A count with the periods it is compared with; each word is a code such as {@code PROBABLY_MORE} or {@code NO_DATA}.
     */
    public record Count(long count, long previous, String previousWord, long lastYear, String lastYearWord) {
        public boolean more() {
            return previousWord.endsWith("_MORE") || lastYearWord.endsWith("_MORE");
        }

        public boolean fewer() {
            return previousWord.endsWith("_FEWER") || lastYearWord.endsWith("_FEWER");
        }
    }

    /** @param code of the base taxonomy */
    public record Group(String code, Count count) {}

    /** @param latest the day of the source's latest event, or null */
    public record Source(String name, Count count, LocalDate latest) {
        /** Whether it has events in the period or in those that it is compared with. */
        boolean toldOfThePeriods() {
            return count.count() + count.previous() + count.lastYear() > 0;
        }

        private Source until(LocalDate last) {
            return new Source(name, count, latest != null && latest.isAfter(last) ? last : latest);
        }
    }

    /** @param points distinct points; one alone is an address, not an area */
    public record Place(String name, long events, int points) {}

    /** A time of the week with more than its share; day 1–7 from Monday or null for every day, part a code or null. */
    public record Peak(Integer day, String part, long events, long of) {}

    /** Units that reported; -1 when nothing is known of a period. */
    public record Reporting(int units, int previousUnits, int lastYearUnits, long fromNewUnits) {}

    /** Something that is going to happen, as it was reported and reviewed. */
    public record Coming(LocalDate day, String what, String place) {}

    /** Somewhere that nothing is told of, though it used to be. */
    public enum GapOf {
        /** A locality. */
        AREA,
        /** A group of events, by its code. */
        GROUP,
        /** Whole weeks without a single event. */
        WEEKS
    }

    /** @param name of the locality, code of the group, or null @param before events as long before, or how many weeks */
    public record Gap(GapOf what, String name, long before) {}

    public Figures {
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
        places = List.copyOf(places);
        peaks = List.copyOf(peaks);
        coming = List.copyOf(coming);
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
    }

    /**
     * Whether a later count says the same of what the picture is about. What is reviewed of other sources and other times, such
     * as a new source that tells of another year, does not make it another picture.
     */
    public boolean saysTheSameAs(Figures earlier) {
        return concerning(earlier.drawn).equals(earlier.concerning(earlier.drawn));
    }

    private Figures concerning(String drawnBefore) {
        List<Source> concerned = sources.stream().filter(Source::toldOfThePeriods).map(source -> source.until(placesPeriod.last())).toList();
        return new Figures(
                selection, placesSelection, placesPeriod, source, 0, whole, groups, concerned, unplaced, coarse, places, placesAnswer,
                placesEvents, peaks, enoughForPeaks, reporting, areas, coming, null, drawnBefore == null ? null : drawn, gaps);
    }
}
