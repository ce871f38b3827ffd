package se.samsyn.situation.drafting;

import java.util.List;

/** A sentence that the program writes: which one, and its facts. */
record Sentence(String key, List<Object> facts) {
    static Sentence of(String key, Object... facts) {
        return new Sentence(key, List.of(facts));
    }
}
