package se.samsyn.observations.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.privacy.PersonGuard;

/**
 * The filter as it stands in the address bar: {@code from}, {@code to} (ISO dates, both included), {@code category},
 * {@code area}, {@code source}, {@code state}, {@code q} (words of place and text); the same names as on the map. What cannot be read is left out.
 */
public record FilterAddress(String from, String to, String category, String area, String source, String state, String q) {
    private static final int MOST_LETTERS = 100;

    ObservationFilter filter(ZoneId zone) {
        return new ObservationFilter(
                period(), zone, value(CategoryGroup.values(), category), number(area),
                source == null || source.isBlank() ? null : source, value(Observation.State.values(), state), words());
    }

    /** Both days when either is given: the other end is far away. */
    private Period period() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first == null && last == null) {
            return null;
        }
        first = first == null ? LocalDate.of(1900, 1, 1) : first;
        last = last == null ? LocalDate.of(2999, 12, 31) : last;
        return last.isBefore(first) ? new Period(last, first) : new Period(first, last);
    }

    /** The filter as a query, without question mark. */
    public String query() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("from", from);
        given.put("to", to);
        given.put("category", category);
        given.put("area", area);
        given.put("source", source);
        given.put("state", state);
        given.put("q", q);
        return given.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether anything is asked for. */
    public boolean any() {
        return !query().isEmpty();
    }

    /** What is searched for; null when nothing is, or when it points out a person: then the page says so. */
    String words() {
        return q == null || q.isBlank() || !PersonGuard.isClean(q) ? null : q.strip().substring(0, Math.min(MOST_LETTERS, q.strip().length()));
    }

    /** What is wrong with the words, or null. */
    String mistake() {
        List<PersonGuard.Finding> found = PersonGuard.screen(q);
        return found.isEmpty() ? null : PersonGuard.messageKey(found.getFirst().kind());
    }

    /** The same with other words. */
    public FilterAddress with(String words) {
        return new FilterAddress(from, to, category, area, source, state, words);
    }

    private static LocalDate day(String field) {
        try {
            return field == null || field.isBlank() ? null : LocalDate.parse(field.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Long number(String field) {
        return field != null && field.matches("\\d{1,18}") ? Long.valueOf(field) : null;
    }

    private static <E extends Enum<E>> E value(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
