package se.samsyn.duties.web.year;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.duties.year.YearEntry;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Årshjul: what comes next, the wheel, and each month in words.
 *
 * @param memory for each month what was told of it in earlier years
 */
public record YearPage(Frame frame, int year, List<YearEntry> entries, Map<Integer, List<YearEntry>> memory, LocalDate today, boolean writes)
        implements Page {
    /** One month with its days and what is remembered of it. */
    public record InMonth(YearMonth month, String name, List<YearEntry> entries, List<YearEntry> memory) {
        public boolean quiet() {
            return entries.isEmpty() && memory.isEmpty();
        }
    }

    public List<InMonth> months() {
        return Arrays.stream(Month.values())
                .map(month -> new InMonth(
                        YearMonth.of(year, month), month.getDisplayName(TextStyle.FULL_STANDALONE, frame.locale()),
                        entries.stream().filter(entry -> entry.day().getMonth() == month).toList(), memory.getOrDefault(month.getValue(), List.of())))
                .toList();
    }

    /** The months that nothing is known of, in words. */
    public String quiet() {
        return months().stream().filter(InMonth::quiet).map(InMonth::name).collect(java.util.stream.Collectors.joining(", "));
    }

    /** The next thing that somebody must do something about. */
    public Optional<YearEntry> next() {
        return entries.stream().filter(entry -> !entry.day().isBefore(today) && entry.kind() != YearEntry.Kind.MEETING).findFirst();
    }

    public String says(YearEntry entry) {
        return YearSays.title(frame::say, entry);
    }

    /** The wheel; every word in it was escaped when it was drawn. */
    public Content wheel() {
        String svg = WheelDrawing.draw(year, entries, today, frame);
        return output -> output.writeContent(svg);
    }
}
