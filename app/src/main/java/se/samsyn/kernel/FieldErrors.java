package se.samsyn.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mistakes of one filled-in form, by field. Each mistake is a message key with its facts; the page shows it at the
 * field and in the summary, with everything the person wrote still there.
 */
public final class FieldErrors {
    /** A message key and the facts it needs. */
    public record Mistake(String key, List<Object> facts) {}

    private final Map<String, Mistake> byField = new LinkedHashMap<>();

    /** Adds a mistake; the first one of a field is kept. */
    public FieldErrors add(String field, String key, Object... facts) {
        byField.putIfAbsent(field, new Mistake(key, List.of(facts)));
        return this;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public Map<String, Mistake> byField() {
        return Collections.unmodifiableMap(byField);
    }
}
