package se.samsyn.followup;

import java.util.Map;
import java.util.Optional;
import se.samsyn.followup.Evaluation.Conclusion;
import se.samsyn.followup.Evaluation.Deed;
import se.samsyn.followup.Evaluation.Likely;
import se.samsyn.followup.Evaluation.Rival;
import se.samsyn.followup.Evaluation.State;
import se.samsyn.insight.monthly.MonthlyCounts;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.privacy.PersonGuard;

/** From which state an evaluation may go where, and what it must have before it does. */
public final class EvaluationRules {
    private static final int LONGEST_TEXT = 600;
    private static final int DAYS_OF_SILENCE = 31;

    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.LOCKED, Map.of(Deed.EXPLAIN, State.LOCKED, Deed.ANSWER, State.ANSWERED, Deed.REPLACE, State.REPLACED),
            State.ANSWERED, Map.of(Deed.EXPLAIN, State.ANSWERED, Deed.CONCLUDE, State.CONCLUDED),
            State.CONCLUDED, Map.of(),
            State.REPLACED, Map.of());

    private EvaluationRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    public static Optional<State> next(State state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** @throws Refusal {@code followup.deed} */
    static State after(Evaluation evaluation, Deed deed) {
        return next(evaluation.state(), deed).orElseThrow(() -> new Refusal("followup.deed"));
    }

    /** Two instruments are never compared. @throws Refusal {@code followup.instruments} */
    static void sameInstrument(Design design) {
        if (!design.source().equals(design.comparisonSource())) {
            throw new Refusal("followup.instruments", design.source(), design.comparisonSource());
        }
    }

    /**
     * A source that began within the baseline would make a rise of itself.
     *
     * @throws Refusal {@code followup.sourceBegan}
     */
    static void toldAllAlong(Design design, MonthlyCounts counts) {
        Period reach = counts.reach();
        if (reach.first().isAfter(counts.first().atEndOfMonth())) {
            throw new Refusal("followup.sourceBegan", design.source(), reach.first().toString());
        }
    }

    /** A source that fell silent would make a fall of itself. @throws Refusal {@code followup.sourceSilent} */
    static void toldToTheEnd(Design design, MonthlyCounts counts) {
        if (counts.reach().last().isBefore(design.endDay().minusDays(DAYS_OF_SILENCE))) {
            throw new Refusal("followup.sourceSilent", design.source(), counts.reach().last().toString());
        }
    }

    /** The mistakes in why a plan is locked anew, by field: {@code change}. */
    public static FieldErrors changeMistakes(String reason) {
        return text(new FieldErrors(), "change", reason, true);
    }

    /** By field: {@code likely}, {@code note}. */
    public static FieldErrors rivalMistakes(Rival rival, Likely likely, String note) {
        FieldErrors errors = new FieldErrors();
        if (rival == null || likely == null) {
            errors.add("likely", "followup.mistake.likely");
        }
        return text(errors, "note", note, false);
    }

    /** By field: {@code conclusion}, {@code reason}. */
    public static FieldErrors conclusionMistakes(Conclusion conclusion, String reason) {
        FieldErrors errors = new FieldErrors();
        if (conclusion == null) {
            errors.add("conclusion", "followup.mistake.conclusion");
        }
        return text(errors, "reason", reason, true);
    }

    private static FieldErrors text(FieldErrors errors, String field, String text, boolean needed) {
        if (needed && text.isBlank()) {
            errors.add(field, "followup.mistake." + field);
        }
        if (text.strip().length() > LONGEST_TEXT) {
            errors.add(field, "followup.mistake.long", LONGEST_TEXT);
        }
        PersonGuard.check(errors, field, text);
        return errors;
    }
}
