package se.samsyn.kernel;

import java.util.List;

/**
 * A rule says no. The code names the rule, and with its facts becomes a sentence in the visitor's language (message key
 * {@code refusal.<code>}) at one place in {@code shell}. Not for mistakes in a form ({@link FieldErrors}), nor for faults.
 */
public final class Refusal extends RuntimeException {
    private final String code;
    private final transient List<Object> facts;

    public Refusal(String code, Object... facts) {
        super(code, null, false, false);
        this.code = code;
        this.facts = List.of(facts);
    }

    public String code() {
        return code;
    }

    public List<Object> facts() {
        return facts;
    }
}
