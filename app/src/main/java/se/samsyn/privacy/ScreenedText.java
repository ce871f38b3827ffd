package se.samsyn.privacy;

import java.util.List;
import se.samsyn.kernel.Refusal;

/**
 * Free text that has passed the person guard, for doors that must not be handed anything else. Whoever has a form asks
 * {@link PersonGuard#check} first, so that the person sees the mistake at the field.
 *
 * @param value the text as written; never null
 * @throws Refusal {@code person-guard} with the kinds found, never the text itself
 */
public record ScreenedText(String value) {
    public ScreenedText {
        List<PersonGuard.Finding> found = PersonGuard.screen(value);
        if (!found.isEmpty()) {
            throw new Refusal(
                    "person-guard", found.stream().map(finding -> finding.kind().name()).distinct().toArray());
        }
        value = value == null ? "" : value;
    }
}
