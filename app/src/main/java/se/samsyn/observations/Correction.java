package se.samsyn.observations;

import java.time.Instant;
import se.samsyn.kernel.FieldErrors;

/** What a reviewer knows better: the whole of what may be corrected, unchanged parts included. */
public record Correction(
        Observation.Category category,
        Observation.When when,
        Observation.Where where,
        Observation.Circumstances circumstances,
        String text) {

    public Correction {
        text = NewObservation.tidy(text);
    }

    /** The mistakes, by the form's fields {@code place}, {@code when} and {@code text}. */
    public FieldErrors mistakes(Instant now) {
        FieldErrors errors = new FieldErrors();
        NewObservation.checkText(errors, "place", where.placeName(), NewObservation.PLACE_LIMIT);
        NewObservation.checkText(errors, "text", text, NewObservation.TEXT_LIMIT);
        NewObservation.checkTime(errors, category.group(), when, now);
        return errors;
    }

    /** Whether anything differs from what is kept. */
    public boolean changes(Observation kept) {
        return !(category.equals(kept.category())
                && when.equals(kept.when())
                && where.equals(kept.where())
                && circumstances.equals(kept.circumstances())
                && java.util.Objects.equals(text, kept.text()));
    }
}
