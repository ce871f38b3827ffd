package se.samsyn.situation.web.season;

import java.util.List;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Study;
import se.samsyn.insight.Tables;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Task;

/**
 * The seasonal memory.
 *
 * @param period the weeks that are remembered, this year
 * @param years the same weeks in earlier years, the latest first
 */
public record SeasonPage(Frame frame, Period period, Study now, List<Year> years) implements Page {
    /**
     * @param study what was reported in those weeks, of the same source as now
     * @param happened the sentence that it comes to
     */
    public record Year(Period period, Study study, String happened, List<Told> pictures) {
        public long tasks() {
            return pictures.stream().mapToLong(told -> told.tasks().size()).sum();
        }
    }

    /** A picture of those weeks with what it gave. */
    public record Told(Picture picture, List<Given> tasks) {}

    /** @param after how the place went on when it was done, or empty when nothing can be counted there */
    public record Given(Task task, String after) {}

    /** The kinds of event with most, with their counts. */
    public String groups(Study study) {
        return String.join(", ", study.groups().rows().stream()
                .filter(row -> row.count() > 0)
                .limit(3)
                .map(row -> Tables.rowName(Comparison.By.GROUP, row, frame) + " " + frame.number(row.count()))
                .toList());
    }
}
