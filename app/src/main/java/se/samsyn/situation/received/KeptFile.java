package se.samsyn.situation.received;

import java.util.List;

/**
 * A file as it came.
 *
 * @param name what it was called, without what points out a person or leads a file system astray
 * @param bytes its size
 * @param sha256 the checksum of the bytes that came and that are handed out
 */
public record KeptFile(String name, Format format, long bytes, String sha256) {
    /** What a file is by its content. */
    public enum Format {
        PDF("pdf"),
        WORD("docx", "doc"),
        EXCEL("xlsx", "xls"),
        POWERPOINT("pptx", "ppt");

        private final List<String> endings;

        Format(String... endings) {
            this.endings = List.of(endings);
        }

        /** What its name may end in. */
        public List<String> endings() {
            return endings;
        }
    }
}
