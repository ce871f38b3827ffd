package se.samsyn.problems.web.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.problems.causes.Cause;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.problems.causes.ChainStep;
import se.samsyn.problems.causes.NewCause;
import se.samsyn.problems.causes.Rival;

/** Reads the forms of an analysis: text as it came, so that a form with mistakes goes back unchanged. */
final class CauseForm {
    /** Empty lines that a chain always offers. */
    static final int SPARE = 3;
    static final int MOST_STEPS = 24;

    private CauseForm() {}

    static Map<String, String> of(Cause cause) {
        NewCause is = cause.is();
        Map<String, String> form = new HashMap<>(Map.of(
                "what", is.what(), "perspective", is.perspective().name(), "reach", is.reach().name(), "nature", is.nature().name(),
                "evidenceFor", is.evidenceFor(), "evidenceAgainst", is.evidenceAgainst(), "evidenceMissing", is.evidenceMissing()));
        form.put("stepId", is.stepId() == null ? "" : is.stepId().toString());
        form.put("underId", is.underId() == null ? "" : is.underId().toString());
        return form;
    }

    static NewCause cause(Map<String, String> form) {
        return new NewCause(
                form.get("what"), one(Cause.Perspective.class, form.get("perspective")), one(Cause.Reach.class, form.get("reach")),
                one(Cause.Nature.class, form.get("nature")), number(form.get("stepId")), number(form.get("underId")),
                form.get("evidenceFor"), form.get("evidenceAgainst"), form.get("evidenceMissing"));
    }

    static Map<String, String> of(CauseAnalysis analysis) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < analysis.chain().size(); i++) {
            form.put("id" + i, analysis.chain().get(i).id().toString());
            form.put("what" + i, analysis.chain().get(i).what());
            form.put("at" + i, String.valueOf(i + 1));
        }
        for (Rival rival : analysis.rivals()) {
            form.put(rival.kind() + "verdict", rival.verdict().name());
            form.put(rival.kind() + "why", rival.why());
        }
        return form;
    }

    /** How many lines the form of the chain has. */
    static int lines(CauseAnalysis analysis) {
        return Math.min(MOST_STEPS, analysis.chain().size() + SPARE);
    }

    /** The lines as they were written, in the order they were written. */
    static List<ChainStep> written(Map<String, String> form) {
        List<ChainStep> steps = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS && form.containsKey("what" + i); i++) {
            steps.add(new ChainStep(number(form.get("id" + i)), form.get("what" + i)));
        }
        return steps;
    }

    /** The same in the order of their numbers; a line without one stands where it was written. */
    static List<ChainStep> ordered(Map<String, String> form) {
        List<ChainStep> written = written(form);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> place(form.get("at" + i), i)));
        return order.stream().map(written::get).toList();
    }

    private static double place(String number, int written) {
        return number != null && number.strip().matches("\\d{1,4}") ? Integer.parseInt(number.strip()) : written + 1;
    }

    /** Those that have a verdict or a ground; a ground without a verdict is of an explanation that nobody can judge yet. */
    static List<Rival> rivals(Map<String, String> form) {
        List<Rival> rivals = new ArrayList<>();
        for (Rival.Kind kind : Rival.Kind.values()) {
            Rival.Verdict verdict = one(Rival.Verdict.class, form.get(kind + "verdict"));
            String why = form.getOrDefault(kind + "why", "");
            if (verdict != null || !why.isBlank()) {
                rivals.add(new Rival(kind, verdict == null ? Rival.Verdict.UNKNOWN : verdict, why));
            }
        }
        return rivals;
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
