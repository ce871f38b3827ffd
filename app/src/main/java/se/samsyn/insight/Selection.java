package se.samsyn.insight;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;

/**
 * Which observations are meant: the one filter of map, list and figures. Stands in the address bar as {@link #query()}, and
 * is frozen in a picture as the same text.
 *
 * @param period by the day an event began, in the municipality's zone
 * @param groups empty means all
 * @param areaId null means the whole municipality
 * @param source the code of one source, since sources are never added together; null leaves the choice to {@link Insight}
 * @param hours null means around the clock
 * @param days empty means every day
 */
public record Selection(
        Period period, Set<CategoryGroup> groups, Long areaId, String source, Hours hours, Set<DayOfWeek> days) {

    /** How many days the default period holds: thirteen weeks, long enough for places to stand out in a small town. */
    public static final int DEFAULT_DAYS = 91;

    private static final int LONGEST_YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Hours of the day from the first until the second, past midnight when the second is lower: 22–6. */
    public record Hours(int from, int until) {
        public Hours {
            if (from < 0 || from > 23 || until < 0 || until > 23 || from == until) {
                throw new IllegalArgumentException("hours " + from + "-" + until);
            }
        }

        public boolean contains(int hour) {
            return from < until ? hour >= from && hour < until : hour >= from || hour < until;
        }
    }

    /** What an address said: the selection with defaults where it said nothing or something wrong, and what was wrong. */
    public record Reading(Selection selection, FieldErrors errors) {}

    public Selection {
        groups = groups.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(groups));
        days = days.isEmpty() || days.size() == 7 ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Everything in a period. */
    public static Selection of(Period period) {
        return new Selection(period, Set.of(), null, null, null, Set.of());
    }

    /** What is shown when nothing was asked for: thirteen weeks that end today. */
    public static Selection defaults(LocalDate today) {
        return of(lastDays(today, DEFAULT_DAYS));
    }

    /** The days up to and with today. */
    public static Period lastDays(LocalDate today, int days) {
        return new Period(today.minusDays(days - 1L), today);
    }

    /** This year until today. */
    public static Period thisYear(LocalDate today) {
        return new Period(today.withDayOfYear(1), today);
    }

    public Selection withPeriod(Period other) {
        return new Selection(other, groups, areaId, source, hours, days);
    }

    public Selection withSource(String other) {
        return new Selection(period, groups, areaId, other, hours, days);
    }

    public Selection withArea(Long other) {
        return new Selection(period, groups, other, source, hours, days);
    }

    public Selection withGroups(Set<CategoryGroup> other) {
        return new Selection(period, other, areaId, source, hours, days);
    }

    /**
     * Reads the parameters {@code from to category area source hours day}; others are ignored. Never throws on what a
     * person or a stranger wrote: each mistake is named at its field and the default stands in its place.
     */
    public static Reading read(Map<String, ? extends Collection<String>> parameters, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        Period period = period(parameters, today, errors);
        Set<CategoryGroup> groups = EnumSet.noneOf(CategoryGroup.class);
        for (String code : values(parameters, "category")) {
            try {
                groups.add(CategoryGroup.valueOf(code));
            } catch (IllegalArgumentException e) {
                errors.add("category", "insight.mistake.category");
            }
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : values(parameters, "day")) {
            if (day.matches("[1-7]")) {
                days.add(DayOfWeek.of(day.charAt(0) - '0'));
            } else {
                errors.add("day", "insight.mistake.day");
            }
        }
        return new Reading(
                new Selection(period, groups, area(parameters, errors), source(parameters, errors), hours(parameters, errors), days),
                errors);
    }

    /**
     * The same as text, always with its dates and always in the same order: what {@link #query()} wrote, read back.
     *
     * @throws IllegalArgumentException when the text is not a selection
     */
    public static Selection ofQuery(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.computeIfAbsent(pair[0], k -> new ArrayList<>())
                        .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        Reading reading = read(parameters, LocalDate.MAX);
        if (reading.errors().any() || !parameters.containsKey("from") || !parameters.containsKey("to")) {
            throw new IllegalArgumentException("not a selection: " + query);
        }
        return reading.selection();
    }

    /** The canonical text: two selections that mean the same are written the same. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("from=" + period.first()).add("to=" + period.last());
        groups.forEach(group -> query.add("category=" + group));
        if (areaId != null) {
            query.add("area=" + areaId);
        }
        if (source != null) {
            query.add("source=" + URLEncoder.encode(source, StandardCharsets.UTF_8));
        }
        if (hours != null) {
            query.add("hours=" + hours.from + "-" + hours.until);
        }
        new TreeSet<>(days).forEach(day -> query.add("day=" + day.getValue()));
        return query.toString();
    }

    private static Period period(Map<String, ? extends Collection<String>> parameters, LocalDate today, FieldErrors errors) {
        LocalDate from = date(parameters, "from", errors);
        LocalDate to = date(parameters, "to", errors);
        boolean open = today.equals(LocalDate.MAX);
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        if (open && (from == null || to == null)) {
            errors.add("from", "insight.mistake.date");
            return new Period(EARLIEST, EARLIEST);
        }
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
        if (first.isAfter(last)) {
            errors.add("from", first.isAfter(today) ? "insight.mistake.future" : "insight.mistake.order");
        } else if (first.isBefore(last.minusYears(LONGEST_YEARS))) {
            errors.add("from", "insight.mistake.long", LONGEST_YEARS);
        } else {
            return new Period(first, last);
        }
        return open ? new Period(EARLIEST, EARLIEST) : lastDays(today, DEFAULT_DAYS);
    }

    private static LocalDate date(Map<String, ? extends Collection<String>> parameters, String name, FieldErrors errors) {
        String text = first(parameters, name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = text.length() == 10 ? LocalDate.parse(text) : null;
            if (day != null && !day.isBefore(EARLIEST)) {
                return day;
            }
        } catch (java.time.format.DateTimeParseException e) {
            // Told below, with the days that are too early.
        }
        errors.add(name, "insight.mistake.date");
        return null;
    }

    private static Long area(Map<String, ? extends Collection<String>> parameters, FieldErrors errors) {
        String text = first(parameters, "area");
        if (text == null) {
            return null;
        }
        if (text.matches("[1-9][0-9]{0,17}")) {
            return Long.valueOf(text);
        }
        errors.add("area", "insight.mistake.area");
        return null;
    }

    private static String source(Map<String, ? extends Collection<String>> parameters, FieldErrors errors) {
        String text = first(parameters, "source");
        if (text == null || text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:-]{0,79}")) {
            return text;
        }
        errors.add("source", "insight.mistake.source");
        return null;
    }

    /** One field {@code 22-6}, or the two of the form, {@code hourFrom} and {@code hourUntil}. */
    private static Hours hours(Map<String, ? extends Collection<String>> parameters, FieldErrors errors) {
        String text = first(parameters, "hours");
        String from = first(parameters, "hourFrom");
        String until = first(parameters, "hourUntil");
        if (text == null && from != null && until != null) {
            text = from + "-" + until;
        }
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{1,2}-[0-9]{1,2}")) {
            String[] ends = text.split("-");
            int first = Integer.parseInt(ends[0]);
            int second = Integer.parseInt(ends[1]) % 24;
            if (first == 0 && second == 0) {
                return null;
            }
            if (first < 24 && first != second) {
                return new Hours(first, second);
            }
        }
        errors.add("hours", "insight.mistake.hours");
        return null;
    }

    private static String first(Map<String, ? extends Collection<String>> parameters, String name) {
        List<String> all = values(parameters, name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The values that say something; a form sends empty fields too. */
    private static List<String> values(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> given = parameters.get(name);
        return given == null
                ? List.of()
                : given.stream().filter(v -> v != null && !v.isBlank()).map(String::strip).limit(50).toList();
    }
}
