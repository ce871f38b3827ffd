package se.samsyn.privacy;

import se.samsyn.kernel.Refusal;

/**
 * Free text that has passed the person guard, for doors that must not be handed anything else. Whoever has a form asks
 * {@link PersonGuard#check} first, so that the person sees the mistake at the field.
 *
 * @param value the text as written; never null
 * @throws Refusal {@code person-guard} with the kind found, never the text itself
 */
public record ScreenedText(String value) {
    public ScreenedText {
        PersonGuard.objection(value).ifPresent(kind -> {
            throw new Refusal("person-guard", kind.name());
        });
        value = value == null ? "" : value;
    }
}
