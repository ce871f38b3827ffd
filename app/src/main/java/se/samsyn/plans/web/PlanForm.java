package se.samsyn.plans.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.plans.Decision;
import se.samsyn.plans.Plan;
import se.samsyn.plans.PlanText;
import se.samsyn.plans.measures.Measure;
import se.samsyn.plans.measures.NewMeasure;
import se.samsyn.plans.measures.Work;

/** A plan or a measure as it was written: text as it came, so that a form with mistakes goes back unchanged. */
public record PlanForm(Map<String, List<String>> fields) {
    /** Numbers as people write them, with a comma and spaces between thousands. */
    private static final String NUMBER = "\\d{1,12}([.,]\\d{1,4})?";

    static PlanForm empty() {
        return new PlanForm(Map.of());
    }

    static PlanForm of(MultiValueMap<String, String> fields) {
        return new PlanForm(Map.copyOf(fields));
    }

    static PlanForm of(Plan plan) {
        PlanText is = plan.text();
        return single(Map.of(
                "title", is.title(), "first", text(is.first()), "last", text(is.last()), "picture", text(is.pictureId()), "documentation",
                is.documentation(), "coordination", is.coordination(), "spread", plan.spread().name()));
    }

    static PlanForm of(Measure measure) {
        NewMeasure is = measure.is();
        Map<String, List<String>> fields = new HashMap<>(single(Map.of(
                        "title", is.title(), "what", is.what(), "kind", is.kind().name(), "term", is.term().name(), "indicator", is.indicator(),
                        "baseline", text(is.baseline()), "target", text(is.target()), "targetDay", text(is.targetDay()), "first",
                        text(is.first()), "last", text(is.last())))
                .fields);
        fields.putAll(single(Map.of(
                        "function", text(is.functionId()), "participants", is.participants(), "ordinary", is.ordinary() ? "true" : "",
                        "amount", text(is.amount()), "unit", is.unit(), "hours", text(is.hours()), "sek", text(is.sek())))
                .fields);
        fields.put("cause", measure.is().causes().stream().map(String::valueOf).toList());
        return new PlanForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    PlanText text() {
        return new PlanText(
                value("title"), day("first"), day("last"), value("picture").matches("\\d{1,15}") ? Long.valueOf(value("picture")) : null,
                value("documentation"), value("coordination"));
    }

    Spread spread() {
        Spread chosen = one(Spread.class, value("spread"));
        return chosen == null ? Spread.INTERNAL : chosen;
    }

    Decision decision() {
        return new Decision(value("body"), day("day"), value("reference"));
    }

    NewMeasure measure() {
        return new NewMeasure(
                value("title"), value("what"),
                fields.getOrDefault("cause", List.of()).stream().filter(one -> one.matches("\\d{1,15}")).map(Long::valueOf).toList(),
                one(NewMeasure.Kind.class, value("kind")), one(NewMeasure.Term.class, value("term")), value("indicator"), number("baseline"),
                number("target"), day("targetDay"), day("first"), day("last"),
                value("function").matches("\\d{1,15}") ? Long.valueOf(value("function")) : null, value("participants"),
                value("ordinary").equals("true"), number("amount"), value("unit"), number("hours"), kronor());
    }

    Work work() {
        return new Work(day("day"), number("amount"), number("hours"), value("note"));
    }

    /** What was written as a number and is none is a mistake of its own. */
    FieldErrors unreadable(String... names) {
        FieldErrors errors = new FieldErrors();
        Arrays.stream(names)
                .filter(name -> !value(name).isBlank() && number(name) == null)
                .forEach(name -> errors.add(name, "plans.mistake.number"));
        return errors;
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(value(name).strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }

    private Long kronor() {
        BigDecimal number = number("sek");
        return number == null ? null : number.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
    }

    private BigDecimal number(String name) {
        String written = value(name).replaceAll("[\\s\\u00a0]", "");
        return written.matches(NUMBER) ? new BigDecimal(written.replace(',', '.')) : null;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString().replace('.', ',') : Objects.toString(value, "");
    }

    private static PlanForm single(Map<String, String> values) {
        Map<String, List<String>> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put(name, List.of(value)));
        return new PlanForm(fields);
    }
}
