package se.samsyn.post;

/**
 * A file that goes with a letter.
 *
 * @param fileName without path
 * @param mediaType such as {@code application/pdf}
 */
public record Attachment(String fileName, String mediaType, byte[] content) {
    public Attachment {
        if (!fileName.matches("[\\w.-]{1,120}") || !mediaType.matches("[\\w.+-]+/[\\w.+-]+")) {
            throw new IllegalArgumentException("No name of a file: " + fileName);
        }
    }
}
