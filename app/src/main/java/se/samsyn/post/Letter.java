package se.samsyn.post;

import java.util.regex.Pattern;

/**
 * A letter to one reader: a title, and a sentence with a link. Never what somebody reported.
 *
 * @param to an e-mail address
 */
public record Letter(String to, String subject, String body) {
    private static final Pattern LINES = Pattern.compile("[\\r\\n]");

    public Letter {
        // A line break in a header would let its writer add headers of their own.
        if (LINES.matcher(to).find() || LINES.matcher(subject).find()) {
            throw new IllegalArgumentException("A line break in the head of a letter");
        }
    }
}
