package se.samsyn.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.tables.WrittenDate.Order;
import se.samsyn.tables.WrittenDate.Precision;

/** The ways in which dates are written. Throws {@link java.time.DateTimeException} for a day that does not exist. */
final class DateWords {
    static final int LONGEST = 60;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("maj", 5),
            Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9),
            Map.entry("okt", 10), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));
    private static final String MONTH = "(jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|june?i?|jul[iy]?|"
            + "aug(?:usti|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "(\\d{4}|'?\\d{2})";
    private static final String WEEK = "(?:vecka|week|v\\.?|w)";
    private static final String QUARTER = "(?:kvartal|kv\\.?|q|k)";

    /** A way of writing and what its parts mean. */
    private record Way(Pattern pattern, Meaning meaning) {
        Way(String pattern, Meaning meaning) {
            this(Pattern.compile(pattern), meaning);
        }
    }

    private interface Meaning {
        /** The date, or null when this is not what was meant. */
        WrittenDate of(Matcher parts, Order order);
    }

    private static final List<Way> WAYS = List.of(
            new Way("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", (m, o) -> day(year(m, 1), number(m, 2), number(m, 3))),
            new Way("(\\d{4})(\\d{2})(\\d{2})", (m, o) -> day(year(m, 1), number(m, 2), number(m, 3))),
            new Way("\\d{6}", (m, o) -> sixDigits(m.group())),
            new Way("(\\d{2})-(\\d{2})-(\\d{2})", (m, o) -> number(m, 2) <= 12 && number(m, 3) <= 31 && number(m, 2) > 0 && number(m, 3) > 0
                    ? day(year(m, 1), number(m, 2), number(m, 3))
                    : dayAndMonth(m, o)),
            new Way("(\\d{1,2})[/.-](\\d{1,2})[ /.,-]{1,2}" + YEAR, DateWords::dayAndMonth),
            new Way("(\\d{1,2})(?::?[ae])?[. -]{0,2}" + MONTH + "[ ,-]{0,2}" + YEAR, (m, o) -> day(year(m, 3), month(m, 2), number(m, 1))),
            new Way(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})", (m, o) -> day(year(m, 3), month(m, 1), number(m, 2))),
            new Way(MONTH + "[ ,-]{0,2}" + YEAR, (m, o) -> month(year(m, 2), month(m, 1))),
            new Way("(\\d{4})[ ,-]{0,2}" + MONTH, (m, o) -> month(year(m, 1), month(m, 2))),
            new Way("(\\d{4})[-/](\\d{1,2})", (m, o) -> month(year(m, 1), number(m, 2))),
            new Way("(\\d{1,2})/(\\d{4})", (m, o) -> month(year(m, 2), number(m, 1))),
            new Way(WEEK + " ?(\\d{1,2})[ ,/-]{0,2}(?:år )?(\\d{4})", (m, o) -> week(year(m, 2), number(m, 1))),
            new Way("(\\d{4})[ ,/-]{0,2}" + WEEK + " ?(\\d{1,2})", (m, o) -> week(year(m, 1), number(m, 2))),
            new Way(QUARTER + " ?([1-4])[ ,/-]{0,2}(\\d{4})", (m, o) -> quarter(year(m, 2), number(m, 1))),
            new Way("(\\d{4})[ ,/-]{0,2}" + QUARTER + " ?([1-4])", (m, o) -> quarter(year(m, 1), number(m, 2))),
            new Way("(?:år |helår |helåret )?(\\d{4})", (m, o) ->
                    WrittenDate.span(LocalDate.of(year(m, 1), 1, 1), LocalDate.of(year(m, 1) + 1, 1, 1), Precision.YEAR)));

    private static final Pattern WEEKDAY = Pattern.compile("^(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?)?\\.?,? (?=\\S)");
    private static final Pattern CLOCK_AFTER = Pattern.compile(
            "^(.*?\\d.*?)(?:[ ,]+|(?<=\\d)t)(?:(?:kl|klockan)\\.? ?)?(\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2}(?:[.,]\\d{1,9})?)?)(?: ?(z|[+-]\\d{2}:?\\d{2}))?$");
    private static final Pattern HOUR_AFTER = Pattern.compile("^(.*?\\d)[ ,]+(?:kl|klockan)\\.? ?(\\d{1,2}|\\d{4})$");
    private static final Pattern CLOCK = Pattern.compile("(?:(?:kl|klockan)\\.? ?)?(\\d{1,2})(?:[.:]?(\\d{2}))?(?:[.:](\\d{2})(?:[.,]\\d{1,9})?)?");
    private static final Pattern BETWEEN = Pattern.compile(" - | ?[–—] ?| till ");

    private DateWords() {}

    /** The commonest ways, read without a pattern: 2025-03, 2025-03-03, 2025-03-03 09:05 and 2025-03-03T09:05:30; else null. */
    static WrittenDate iso(String text) {
        int length = text.length();
        boolean shape = (length == 7 || length == 10 || length == 16 || length == 19)
                && text.charAt(4) == '-' && (length == 7 || text.charAt(7) == '-');
        if (!shape) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1) {
            return null;
        }
        if (length == 7) {
            return month(year, month);
        }
        int day = digits(text, 8, 10);
        if (day < 1) {
            return null;
        }
        if (length == 10) {
            return WrittenDate.day(LocalDate.of(year, month, day));
        }
        boolean clock = (text.charAt(10) == ' ' || text.charAt(10) == 'T') && text.charAt(13) == ':' && (length == 16 || text.charAt(16) == ':');
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = length == 19 ? digits(text, 17, 19) : 0;
        return clock && hour >= 0 && minute >= 0 && second >= 0 && hour < 24
                ? WrittenDate.moment(LocalDateTime.of(year, month, day, hour, minute, second), null)
                : null;
    }

    /** The number in a stretch of a text; -1 when it is no number. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Any other way of writing, or null. */
    static WrittenDate read(String written, Order order) {
        String text = tidy(written);
        WrittenDate one = single(text, order);
        if (one != null) {
            return one;
        }
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            WrittenDate from = single(text.substring(0, between.start()), order);
            WrittenDate to = single(text.substring(between.end()), order);
            if (from != null && to != null && !to.to().isBefore(from.from())) {
                return new WrittenDate(from.from(), to.to(), Precision.INTERVAL, from.offset());
            }
        }
        return null;
    }

    private static WrittenDate single(String text, Order order) {
        WrittenDate date = date(text, order);
        if (date != null) {
            return date;
        }
        Matcher after = CLOCK_AFTER.matcher(text);
        if (after.matches()) {
            WrittenDate day = date(after.group(1), order);
            if (day != null && day.precision() == Precision.DAY) {
                return clock(day, after.group(2), after.group(3));
            }
        }
        Matcher hour = HOUR_AFTER.matcher(text);
        if (hour.matches()) {
            WrittenDate day = date(hour.group(1), order);
            return day != null && day.precision() == Precision.DAY ? clock(day, hour.group(2), null) : null;
        }
        return null;
    }

    private static WrittenDate date(String text, Order order) {
        for (Way way : WAYS) {
            Matcher parts = way.pattern.matcher(text);
            if (parts.matches()) {
                return way.meaning.of(parts, order);
            }
        }
        return null;
    }

    /** A day with a clock, or two, from another cell; nothing when the clock cannot be read. */
    static Optional<WrittenDate> at(WrittenDate day, String written) {
        String text = tidy(written);
        WrittenDate one = clock(day, text, null);
        if (one != null) {
            return Optional.of(one);
        }
        String[] two = text.split(" ?[-–—] ?| till ");
        if (two.length == 2) {
            WrittenDate from = clock(day, two[0], null);
            WrittenDate to = clock(day, two[1], null);
            if (from != null && to != null) {
                // "22.00–02.00" ends on the next day.
                LocalDateTime end = to.from().isBefore(from.from()) ? to.from().plusDays(1) : to.from();
                return Optional.of(new WrittenDate(from.from(), end, Precision.INTERVAL, null));
            }
        }
        return Optional.empty();
    }

    private static WrittenDate clock(WrittenDate day, String written, String offset) {
        Matcher clock = CLOCK.matcher(written);
        if (!clock.matches()) {
            return null;
        }
        int hour = number(clock, 1);
        int minute = clock.group(2) == null ? 0 : number(clock, 2);
        int second = clock.group(3) == null ? 0 : number(clock, 3);
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        if (minute > 59 || second > 59 || hour > 23 && !midnight) {
            return null;
        }
        LocalDateTime moment = day.from().toLocalDate().plusDays(midnight ? 1 : 0).atTime(LocalTime.of(midnight ? 0 : hour, minute, second));
        return WrittenDate.moment(moment, offset == null ? null : offset.equals("z") ? ZoneOffset.UTC : ZoneOffset.of(offset));
    }

    private static String tidy(String written) {
        String text = written.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u2009\\u202f]+", " ").strip();
        text = WEEKDAY.matcher(text).replaceFirst("");
        return text.startsWith("den ") ? text.substring(4) : text;
    }

    private static WrittenDate dayAndMonth(Matcher m, Order order) {
        int first = number(m, 1);
        int second = number(m, 2);
        return order == Order.DAY_FIRST ? day(year(m, 3), second, first) : day(year(m, 3), first, second);
    }

    /** 202503 is a month; 250303 is a day. */
    private static WrittenDate sixDigits(String text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 4, 6);
        if (year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12) {
            return month(year, month);
        }
        int two = digits(text, 0, 2);
        return two < 0 ? null : day(century(two), digits(text, 2, 4), digits(text, 4, 6));
    }

    private static WrittenDate day(int year, int month, int day) {
        return WrittenDate.day(LocalDate.of(year, month, day));
    }

    private static WrittenDate month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return WrittenDate.span(first, first.plusMonths(1), Precision.MONTH);
    }

    private static WrittenDate week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(WeekFields.ISO.dayOfWeek(), 1)
                .plusWeeks(week - 1L);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new java.time.DateTimeException("No such week");
        }
        return WrittenDate.span(monday, monday.plusWeeks(1), Precision.WEEK);
    }

    private static WrittenDate quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return WrittenDate.span(first, first.plusMonths(3), Precision.QUARTER);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(Matcher m, int group) {
        return MONTHS.get(m.group(group).substring(0, 3));
    }

    private static int year(Matcher m, int group) {
        String written = m.group(group).replace("'", "");
        int year = written.length() == 2 ? century(Integer.parseInt(written)) : Integer.parseInt(written);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new java.time.DateTimeException("No such year");
        }
        return year;
    }

    private static int century(int two) {
        return two < 70 ? 2000 + two : 1900 + two;
    }
}
