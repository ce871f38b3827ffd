package se.samsyn.insight.figures;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsyn.insight.Selection;
import se.samsyn.insight.counting.Density;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;

/**
 * A question about a selection with the settings that it has besides. Stands in the address bar as {@link #query()}, and is
 * kept with a study as the same text.
 *
 * @param radiusMetres of the density map, one of {@link Density#RADII}; 0 for counted cells
 * @param against {@code previous}, two dates as {@code 2025-06-01--2025-08-31}, or empty for the same weeks of last year
 * @param survey the survey question whose answers stand beside recorded events; empty leaves the choice to the program
 */
public record Asking(Topic topic, Selection selection, int radiusMetres, String against, String survey) {
    private static final String PREVIOUS = "previous";
    private static final Set<String> OWN = Set.of("radius", "against", "survey");
    private static final int LONGEST_YEARS = 10;

    public static Asking of(Topic topic, Selection selection) {
        return new Asking(topic, selection, 0, "", "");
    }

    /**
     * Reads {@code radius against againstFrom againstTo survey}; what is wrong is named at its field and the default stands in
     * its place.
     */
    public static Asking read(
            Topic topic, Selection selection, Map<String, ? extends Collection<String>> parameters, FieldErrors errors) {
        String radius = first(parameters, "radius");
        int metres = 0;
        if (!radius.isEmpty() && !radius.equals("0")) {
            metres = Density.RADII.stream().filter(one -> one.toString().equals(radius)).findFirst().orElse(0);
            if (metres == 0) {
                errors.add("radius", "insight.mistake.radius");
            }
        }
        String survey = first(parameters, "survey");
        return new Asking(topic, selection, metres, against(parameters, errors), survey.length() > 200 ? "" : survey);
    }

    /** What {@link #query()} wrote, read back. @throws IllegalArgumentException when the text is no asking */
    public static Asking ofQuery(Topic topic, String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        FieldErrors errors = new FieldErrors();
        String ofSelection = java.util.Arrays.stream(query.split("&"))
                .filter(part -> !OWN.contains(part.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
        Asking asking = read(topic, Selection.ofQuery(ofSelection), parameters, errors);
        if (errors.any()) {
            throw new IllegalArgumentException("no asking: " + query);
        }
        return asking;
    }

    public String query() {
        return selection.query()
                + (radiusMetres == 0 ? "" : "&radius=" + radiusMetres)
                + (against.isEmpty() ? "" : "&against=" + against)
                + (survey.isEmpty() ? "" : "&survey=" + URLEncoder.encode(survey, StandardCharsets.UTF_8));
    }

    /** Where it is asked. */
    public String address() {
        return topic.address() + "?" + query();
    }

    public Asking with(Topic other) {
        return new Asking(other, selection, radiusMetres, against, survey);
    }

    public Asking with(Selection other) {
        return new Asking(topic, other, radiusMetres, against, survey);
    }

    public Asking withRadius(int metres) {
        return new Asking(topic, selection, metres, against, survey);
    }

    public Asking withAgainst(String other) {
        return new Asking(topic, selection, radiusMetres, other, survey);
    }

    public boolean againstPrevious() {
        return against.equals(PREVIOUS);
    }

    /** The two dates of an own period, or null. */
    public Period ownPeriod() {
        return against.isEmpty() || againstPrevious() ? null : period(against.split("--", 2));
    }

    /** What the period is compared with. @param lastYearKnown whether the source tells of the same weeks last year */
    public Period then(boolean lastYearKnown) {
        Period own = ownPeriod();
        if (own != null) {
            return own;
        }
        return againstPrevious() || !lastYearKnown ? selection.period().previous() : selection.period().lastYear();
    }

    private static String against(Map<String, ? extends Collection<String>> parameters, FieldErrors errors) {
        String from = first(parameters, "againstFrom");
        String to = first(parameters, "againstTo");
        String text = from.isEmpty() && to.isEmpty() ? first(parameters, "against") : from + "--" + to;
        if (text.isEmpty() || text.equals(PREVIOUS)) {
            return text;
        }
        Period own = period(text.split("--", 2));
        if (own == null) {
            errors.add("againstFrom", "insight.mistake.against");
            return "";
        }
        return own.first() + "--" + own.last();
    }

    private static Period period(String[] ends) {
        try {
            LocalDate first = LocalDate.parse(ends[0]);
            LocalDate last = LocalDate.parse(ends.length < 2 ? "" : ends[1]);
            boolean usable = !last.isBefore(first) && first.getYear() >= 1990 && last.getYear() < 2100
                    && !first.isBefore(last.minusYears(LONGEST_YEARS));
            return usable ? new Period(first, last) : null;
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static String first(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> values = parameters.get(name);
        return values == null ? "" : values.stream().filter(value -> value != null && !value.isBlank()).findFirst().orElse("").strip();
    }
}
