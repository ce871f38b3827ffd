package se.samsyn.post;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter to one reader: a title, and a sentence with a link. Never what somebody reported; a document goes only to the
 * registrar.
 *
 * @param to an e-mail address
 * @param attachments the files that go with it
 */
public record Letter(String to, String subject, String body, List<Attachment> attachments) {
    private static final Pattern LINES = Pattern.compile("[\\r\\n]");

    public Letter(String to, String subject, String body) {
        this(to, subject, body, List.of());
    }

    public Letter {
        attachments = List.copyOf(attachments);
        // A line break in a header would let its writer add headers of their own.
        if (LINES.matcher(to).find() || LINES.matcher(subject).find()) {
            throw new IllegalArgumentException("A line break in the head of a letter");
        }
    }
}
