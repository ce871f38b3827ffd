package se.samsyn.problems.web.causes;

import java.util.stream.Stream;

/** How the same causes are looked at: four pictures that are also lists. */
public enum View {
    TREE("trad"),
    TRIANGLE("triangel"),
    FISHBONE("fiskben"),
    CHAIN("kedja");

    private final String word;

    View(String word) {
        this.word = word;
    }

    /** What it is called in an address. */
    public String word() {
        return word;
    }

    static View of(String word) {
        return Stream.of(values()).filter(view -> view.word.equals(word)).findFirst().orElse(TREE);
    }
}
