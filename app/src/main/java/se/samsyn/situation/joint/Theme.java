package se.samsyn.situation.joint;

import java.util.Optional;

/**
 * One theme of a joint picture.
 *
 * @param own what the municipality's picture says of it, or empty
 * @param partner what the other picture says of it, or empty
 * @param verdict null until somebody has chosen
 * @param text what both mean by it together
 */
public record Theme(String title, String own, String partner, Verdict verdict, String text) {
    public Theme {
        title = strip(title);
        own = strip(own);
        partner = strip(partner);
        text = strip(text);
    }

    /** What cannot be otherwise: a theme of which one picture says nothing. Whether two texts agree is for people to say. */
    static Optional<Verdict> evident(String own, String partner) {
        if (own.isBlank() == partner.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(own.isBlank() ? Verdict.LACKING_OWN : Verdict.LACKING_PARTNER);
    }

    boolean empty() {
        return title.isEmpty() && own.isEmpty() && partner.isEmpty() && text.isEmpty();
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
