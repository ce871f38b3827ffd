package se.samsyn.publishing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.samsyn.kernel.Period;

/**
 * A situational picture as everyone sees it: texts that a person wrote for the public, counts after the disclosure check,
 * no points. Frozen as JSON; what is not here does not exist for the portal.
 *
 * @param finding the one sentence that matters most
 * @param paragraphs the summary, one text each
 * @param unknown what the municipality does not know
 * @param sources whose reports were counted, and how fresh they are
 * @param comparison the groups of the whole municipality against the same weeks the year before
 * @param places groups by locality, or null when the municipality has none
 * @param tasks what has been decided, in words chosen for the public
 * @param exempt the columns of {@code places} that are shown whole, since a decision says that they concern no person
 * @param easy the same in easy Swedish, written by a person, one text each; empty when nobody has written it
 * @param english what a person wrote in English, or null
 * @param map the outlines of the places, or null
 */
public record PublicPicture(
        String title,
        Period period,
        Period lastYear,
        String finding,
        List<String> paragraphs,
        String unknown,
        String sources,
        List<Line> comparison,
        Line total,
        ProtectedTable places,
        List<Task> tasks,
        List<String> exempt,
        List<String> easy,
        English english,
        Outlines map) {

    /** The texts in English. */
    public record English(String finding, List<String> paragraphs, String unknown) {
        public English {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Where the places of the table lie, drawn without anything that is told of. @param width in the paths' own units */
    public record Outlines(int width, int height, List<Outline> places) {
        public Outlines {
            places = List.copyOf(places);
        }
    }

    /** @param path as SVG writes it @param x of a point inside @param y of the same */
    public record Outline(String place, String path, int x, int y) {}

    /** A picture with nothing but its Swedish text and its counts. */
    public PublicPicture(
            String title,
            Period period,
            Period lastYear,
            String finding,
            List<String> paragraphs,
            String unknown,
            String sources,
            List<Line> comparison,
            Line total,
            ProtectedTable places,
            List<Task> tasks) {
        this(title, period, lastYear, finding, paragraphs, unknown, sources, comparison, total, places, tasks, List.of(), List.of(), null, null);
    }

    /**
     * One group.
     *
     * @param group code of the group; null in the total
     * @param word code of the comparison's word, such as {@code PROBABLY_MORE}; null when nothing is compared
     */
    public record Line(String group, ShownCount lastYear, ShownCount count, String word) {}

    /** Something that is being done, by whom (an organisation, never a person) and whether it is done. */
    public record Task(String what, String organisation, java.time.LocalDate due, boolean done, String outcome) {}

    /** Every count of the comparison with its total; those that are not compared are left out. */
    public List<ShownCount> comparedCounts() {
        return Stream.concat(comparison.stream(), Stream.of(total))
                .flatMap(line -> Stream.of(line.count(), line.lastYear()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether it is text alone, without counts: nothing in it can be subtracted from another publication. */
    public boolean textOnly() {
        return comparison.isEmpty() && places == null && (total == null || total.count() == null && total.word() == null);
    }

    public PublicPicture {
        paragraphs = List.copyOf(paragraphs);
        comparison = List.copyOf(comparison);
        tasks = List.copyOf(tasks);
        exempt = exempt == null ? List.of() : List.copyOf(exempt);
        easy = easy == null ? List.of() : List.copyOf(easy);
    }
}
