package se.samsyn.dataprotection;

import java.util.ArrayList;
import java.util.List;

/** A draft in sections, for the screen, for paper and for a word processor. */
public record ProtectionDocument(String title, List<Section> sections) {
    /** @param table the first row is its head; empty for none */
    public record Section(String heading, List<String> paragraphs, List<List<String>> table) {}

    /** Puts a draft together. */
    static final class Writing {
        private final String title;
        private final List<Section> sections = new ArrayList<>();

        Writing(String title) {
            this.title = title;
        }

        Writing section(String heading, String... paragraphs) {
            sections.add(new Section(heading, List.of(paragraphs), List.of()));
            return this;
        }

        Writing table(String heading, String paragraph, List<String> head, List<List<String>> rows) {
            List<List<String>> table = new ArrayList<>();
            table.add(head);
            table.addAll(rows);
            sections.add(new Section(heading, paragraph.isEmpty() ? List.of() : List.of(paragraph), table));
            return this;
        }

        ProtectionDocument done() {
            return new ProtectionDocument(title, List.copyOf(sections));
        }
    }
}
