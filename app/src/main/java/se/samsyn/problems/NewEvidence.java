package se.samsyn.problems;

import java.net.URI;
import se.samsyn.kernel.FieldErrors;

/**
 * Evidence as it was written.
 *
 * @param address as copied from the browser's address field, or empty
 */
public record NewEvidence(String label, String address) {
    private static final int LONGEST = 400;

    public NewEvidence {
        label = label == null ? "" : label.strip();
        address = address == null ? "" : address.strip();
    }

    /** The mistakes, by field: {@code label}, {@code address}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        Statement.needed(errors, "label", label, LONGEST);
        if (!address.isEmpty() && (path() == null || Evidence.Kind.of(path()) == null)) {
            errors.add("address", "problems.mistake.address");
        }
        return errors;
    }

    Evidence.Kind kind() {
        return address.isEmpty() ? Evidence.Kind.ELSEWHERE : Evidence.Kind.of(path());
    }

    /** Path and query: the host that the program is reached by may change. */
    String path() {
        if (address.isEmpty()) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath();
            return path == null ? null : uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
