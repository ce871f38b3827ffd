package se.samsyn.agreements;

import java.util.Optional;

/**
 * A file as it was handed in: a PDF, or a picture of a paper.
 *
 * @param mediaType what it is, by its first bytes and not by its name
 */
public record AttachedFile(String name, String mediaType, byte[] bytes) {
    /** The largest that is kept. */
    public static final int MOST_BYTES = 15_000_000;

    private static final int LONGEST_NAME = 120;

    /** Empty when it is none of the kinds that are kept, or too large. */
    public static Optional<AttachedFile> of(String name, byte[] bytes) {
        String kind = starts(bytes, '%', 'P', 'D', 'F', '-')
                ? "application/pdf"
                : starts(bytes, 0xFF, 0xD8, 0xFF) ? "image/jpeg" : starts(bytes, 0x89, 'P', 'N', 'G') ? "image/png" : null;
        if (kind == null || bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        String plain = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String kept = plain.isEmpty() ? "underskrift" : plain;
        return Optional.of(new AttachedFile(kept.substring(Math.max(0, kept.length() - LONGEST_NAME)), kind, bytes));
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
