package se.samsyn.privacy.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samsyn.privacy.PersonGuard.Finding;

/** All rules in their order; the numbers first, so that no word rule takes a part of one. */
public final class Screening {
    private Screening() {}

    /** What stands in the text, in its order and never overlapping. */
    public static List<Finding> of(String text) {
        if (!mayHoldAnything(text)) {
            return List.of();
        }
        char[] plain = PlainText.of(text);
        List<Finding> found = new ArrayList<>(2);
        EmailRules.find(plain, found);
        IdentityNumberRules.find(plain, found);
        PhoneNumberRules.find(plain, found);
        WordRules.find(plain, found);
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    /** Nothing is found without a letter or a digit. */
    private static boolean mayHoldAnything(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
