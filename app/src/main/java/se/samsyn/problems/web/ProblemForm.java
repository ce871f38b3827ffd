package se.samsyn.problems.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.problems.Criterion;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Statement;

/** A problem as it was written: text as it came, so that a form with mistakes goes back unchanged. */
public record ProblemForm(Map<String, String> fields) {
    static ProblemForm empty() {
        return new ProblemForm(Map.of());
    }

    static ProblemForm of(Problem problem) {
        Statement is = problem.statement();
        return new ProblemForm(Map.of(
                "title", is.title(), "what", is.what(), "group", is.group() == null ? "" : is.group().name(), "where",
                is.where().name(), "area", is.areaId() == null ? "" : is.areaId().toString(), "place", is.place(), "when", is.when(),
                "affected", is.affected(), "spread", problem.spread().name()));
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    Statement statement() {
        Statement.Where where = one(Statement.Where.class, value("where"));
        Long area = where == Statement.Where.AREA && value("area").matches("\\d{1,18}") ? Long.valueOf(value("area")) : null;
        return new Statement(
                value("title"), value("what"), one(CategoryGroup.class, value("group")), where, area,
                where == Statement.Where.PLACE ? value("place") : "", value("when"), value("affected"));
    }

    Spread spread() {
        Spread chosen = one(Spread.class, value("spread"));
        return chosen == null ? Spread.INTERNAL : chosen;
    }

    Map<Criterion, Criterion.Answer> answers() {
        Map<Criterion, Criterion.Answer> answers = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            Criterion.Answer answer = one(Criterion.Answer.class, value(criterion.name()));
            if (answer != null) {
                answers.put(criterion, answer);
            }
        }
        return answers;
    }

    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
