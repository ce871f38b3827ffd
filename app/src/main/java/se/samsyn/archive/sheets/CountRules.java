package se.samsyn.archive.sheets;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samsyn.kernel.CategoryGroup;

/** Counts that leave the program in a file: the smallest are told as a span, and so is no total from which they would follow. */
public final class CountRules {
    /** Below this a count could point somebody out. */
    static final long SMALLEST = 5;

    private CountRules() {}

    /** 0, "1–4", or the count. */
    public static String told(long count) {
        return count == 0 ? "0" : count < SMALLEST ? "1–4" : String.valueOf(count);
    }

    /** Each month with a row of counts, one for each kind, the latest first; months without any are told too. */
    public static List<Map.Entry<YearMonth, long[]>> months(Map<YearMonth, long[]> counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        TreeMap<YearMonth, long[]> months = new TreeMap<>(counted);
        for (YearMonth month = months.firstKey(); month.isBefore(months.lastKey()); month = month.plusMonths(1)) {
            months.putIfAbsent(month, new long[CategoryGroup.values().length]);
        }
        return List.copyOf(months.descendingMap().entrySet());
    }
}
