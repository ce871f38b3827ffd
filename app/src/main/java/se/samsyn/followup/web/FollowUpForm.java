package se.samsyn.followup.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import se.samsyn.followup.Design;
import se.samsyn.followup.Evaluation;
import se.samsyn.insight.monthly.Where;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Subcategory;
import se.samsyn.plans.measures.Measure;

/** What was written, as it came, so that a form with mistakes goes back unchanged. */
public record FollowUpForm(Map<String, List<String>> fields) {
    private static final int PERCENT_AT_FIRST = 30;

    static FollowUpForm empty() {
        return new FollowUpForm(Map.of());
    }

    static FollowUpForm of(MultiValueMap<String, String> fields) {
        return new FollowUpForm(Map.copyOf(fields));
    }

    /** What stands there at first. */
    static FollowUpForm of(Measure measure) {
        return new FollowUpForm(Map.of(
                "years", List.of("2"), "ring", List.of("200"), "months", List.of("12"), "first", List.of(measure.is().first().toString()), "hoped",
                List.of(Integer.toString(hoped(measure)))));
    }

    /** As it was locked, for a plan that takes its place. */
    static FollowUpForm of(Design design) {
        return new FollowUpForm(Map.of(
                "source", List.of(design.source()), "category",
                List.of(design.sub() != null ? design.sub().name() : design.group() != null ? design.group().name() : ""), "where",
                codes(design.where()), "comparison", codes(design.comparison()), "ring",
                List.of(Integer.toString(design.ringMetres())), "years", List.of(Integer.toString(design.baselineYears())), "first",
                List.of(design.firstDay().toString()), "months", List.of(Integer.toString(design.followMonths())), "hoped",
                List.of(Integer.toString(design.hopedFall()))));
    }

    /** The fall that the measure's own goal speaks of, when it is one. */
    private static int hoped(Measure measure) {
        double baseline = measure.is().baseline().doubleValue();
        double target = measure.is().target().doubleValue();
        return baseline > target && target >= 0 ? (int) Math.max(1, Math.round(100 * (1 - target / baseline))) : PERCENT_AT_FIRST;
    }

    public String value(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** The nth of several fields with one name. */
    public String value(String name, int index) {
        List<String> values = fields.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    /** @param names what can be chosen, by name */
    Design design(Map<String, Where> names) {
        String category = value("category");
        Subcategory sub = one(Subcategory.class, category);
        String source = value("source");
        return new Design(
                source, value("comparisonSource").isEmpty() ? source : value("comparisonSource"),
                sub != null ? sub.group() : one(CategoryGroup.class, category), sub, named("where", names), named("comparison", names),
                number("ring"), number("years"), date(value("first")), number("months"), number("hoped"));
    }

    Evaluation.RivalAnswer rival() {
        return new Evaluation.RivalAnswer(one(Evaluation.Rival.class, value("rival")), one(Evaluation.Likely.class, value("likely")), value("note"));
    }

    private List<Design.Named> named(String field, Map<String, Where> names) {
        return fields.getOrDefault(field, List.of()).stream()
                .flatMap(code -> Where.of(code).stream())
                .distinct()
                .flatMap(where -> names.entrySet().stream().filter(entry -> entry.getValue().equals(where)))
                .map(entry -> new Design.Named(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static List<String> codes(List<Design.Named> named) {
        return named.stream().map(one -> one.where().code()).toList();
    }

    private int number(String name) {
        return value(name).strip().matches("[0-9]{1,4}") ? Integer.parseInt(value(name).strip()) : -1;
    }

    private static LocalDate date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
