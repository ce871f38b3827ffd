package se.samsyn.insight.monthly;

import java.util.Optional;

/** A place of the register, or an area with all that lies in it. */
public record Where(Kind kind, long id) {
    /** What the number means. */
    public enum Kind {
        AREA,
        PLACE
    }

    /** As it stands in a form: {@code PLACE-12}. */
    public String code() {
        return kind + "-" + id;
    }

    /** What {@link #code} wrote; empty for anything else. */
    public static Optional<Where> of(String code) {
        return code != null && code.matches("(AREA|PLACE)-[1-9][0-9]{0,17}")
                ? Optional.of(new Where(Kind.valueOf(code.substring(0, code.indexOf('-'))), Long.parseLong(code.substring(code.indexOf('-') + 1))))
                : Optional.empty();
    }
}
