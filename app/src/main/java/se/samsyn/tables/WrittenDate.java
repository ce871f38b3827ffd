package se.samsyn.tables;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as people write it in Sweden: "2025-03-03", "3 mars 2025", "3/3 2025 kl. 9.05", "250303", "vecka 12 2025",
 * "mars 2025". What is less than a moment is kept as the span that it is, so that nothing looks better known than it was.
 *
 * @param from the first moment @param to the first moment after it; the same as {@code from} for a moment
 * @param offset the offset from UTC that was written, or null
 */
public record WrittenDate(LocalDateTime from, LocalDateTime to, Precision precision, ZoneOffset offset) {
    /** How much was written. */
    public enum Precision {
        MOMENT,
        /** Between two moments. */
        INTERVAL,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** What "3/4 2025" means. */
    public enum Order {
        /** The third of April, as everywhere in Sweden. */
        DAY_FIRST,
        /** The fourth of March, as American programs write. */
        MONTH_FIRST
    }

    /** Excel's number of 1 January 1954 and of 31 December 2119: a number outside is no date that a municipality is handed. */
    private static final double FIRST_SERIAL = 19_725;

    private static final double LAST_SERIAL = 80_353;

    private static final LocalDateTime SERIAL_ZERO = LocalDate.of(1899, 12, 30).atStartOfDay();

    /** What a text says, the day before the month. */
    public static Optional<WrittenDate> find(String written) {
        return find(written, Order.DAY_FIRST);
    }

    /** What a text says; nothing when it is no date that exists, or one outside the years 1900–2100. */
    public static Optional<WrittenDate> find(String written, Order order) {
        if (written == null || written.isBlank() || written.length() > DateWords.LONGEST) {
            return Optional.empty();
        }
        try {
            WrittenDate plain = DateWords.iso(written);
            return Optional.ofNullable(plain != null ? plain : DateWords.read(written, order));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A day in one column and a clock, or two with a dash between, in another; a blank clock leaves the day. */
    public static Optional<WrittenDate> find(String day, String clock, Order order) {
        Optional<WrittenDate> date = find(day, order);
        if (clock == null || clock.isBlank() || date.isEmpty() || date.get().precision != Precision.DAY) {
            return date;
        }
        return DateWords.at(date.get(), clock);
    }

    /** What Excel's number of days says, when a date came as a bare number. */
    public static Optional<WrittenDate> ofSerial(double days) {
        if (!(days >= FIRST_SERIAL && days <= LAST_SERIAL)) {
            return Optional.empty();
        }
        long whole = (long) Math.floor(days);
        LocalDateTime midnight = SERIAL_ZERO.plusDays(whole);
        long seconds = Math.round((days - whole) * 86_400);
        return Optional.of(seconds == 0 ? day(midnight.toLocalDate()) : moment(midnight.plusSeconds(seconds), null));
    }

    /** Whether it names a stretch of the calendar longer than a day. */
    public boolean isPeriod() {
        return precision.ordinal() >= Precision.WEEK.ordinal();
    }

    /** The first moment, in a zone unless an offset was written. */
    public Instant fromInstant(ZoneId zone) {
        return from.atZone(offset == null ? zone : offset).toInstant();
    }

    /** The moment after the last, in a zone unless an offset was written. */
    public Instant toInstant(ZoneId zone) {
        return to.atZone(offset == null ? zone : offset).toInstant();
    }

    static WrittenDate moment(LocalDateTime moment, ZoneOffset offset) {
        return new WrittenDate(moment, moment, Precision.MOMENT, offset);
    }

    static WrittenDate day(LocalDate day) {
        return new WrittenDate(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), Precision.DAY, null);
    }

    static WrittenDate span(LocalDate first, LocalDate after, Precision precision) {
        return new WrittenDate(first.atStartOfDay(), after.atStartOfDay(), precision, null);
    }
}
