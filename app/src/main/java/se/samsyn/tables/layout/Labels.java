package se.samsyn.tables.layout;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import se.samsyn.tables.TableRow;
import se.samsyn.tables.WrittenDate;
import se.samsyn.tables.WrittenNumber;
import se.samsyn.tables.format.SheetRow;

/** Tells headings from content. */
final class Labels {
    private static final int LONGEST = 120;

    private Labels() {}

    /** Whether every filled cell of a row could be a heading and at least one is a word. */
    static boolean are(SheetRow row) {
        boolean word = false;
        int years = 0;
        int others = 0;
        for (Object cell : row.cells()) {
            if (cell == null) {
                continue;
            }
            if (isPeriod(cell)) {
                years++;
            } else if (isName(cell)) {
                // "...1" is what some programs call a column without a name.
                word |= isWord(cell);
                others++;
            } else {
                return false;
            }
        }
        // One year among words is a value ("Torget; klotter; 2024"); several are the columns of a series.
        return years > 1 || word && (years == 0 || others <= 1);
    }

    /** Whether the row below holds numbers or dates where this one holds words. */
    static boolean differ(SheetRow labels, SheetRow below) {
        if (below == null) {
            return false;
        }
        for (int column = 0; column < labels.cells().length; column++) {
            Object cell = below.cell(column);
            if (labels.cell(column) != null && isWord(labels.cell(column)) && cell != null && !isWord(cell)) {
                return true;
            }
        }
        return false;
    }

    static String text(Object cell) {
        return TableRow.written(cell).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static boolean isWord(Object cell) {
        return isName(cell) && ((String) cell).chars().anyMatch(Character::isLetter);
    }

    /** A short text that is neither a number nor a date. */
    private static boolean isName(Object cell) {
        return cell instanceof String text && text.length() <= LONGEST && WrittenNumber.find(text).isEmpty() && WrittenDate.find(text).isEmpty();
    }

    /** A year, a month or a day, as the columns of a series are called. */
    private static boolean isPeriod(Object cell) {
        return switch (cell) {
            case Double number -> number >= 1900 && number <= 2100 && number == Math.rint(number);
            case LocalDate day -> day.getDayOfMonth() == 1;
            case LocalDateTime moment -> false;
            case LocalTime clock -> false;
            case String text -> WrittenDate.find(text).filter(WrittenDate::isPeriod).isPresent();
            default -> false;
        };
    }
}
