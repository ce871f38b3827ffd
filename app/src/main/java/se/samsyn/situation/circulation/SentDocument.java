package se.samsyn.situation.circulation;

import java.util.List;
import se.samsyn.publishing.FrozenText;

/**
 * A picture as it was when it was sent.
 *
 * @param about its period and what else stands under its title
 * @param sections in the order in which they are read; comments name them by their place
 */
public record SentDocument(String title, String about, List<Section> sections) {
    public record Section(String heading, List<String> paragraphs) {}

    FrozenText freeze() {
        return FrozenText.of(this);
    }
}
