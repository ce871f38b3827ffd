package se.samsyn.documents.copying;

import java.util.List;
import se.samsyn.privacy.SecrecyMark;

/**
 * A masked copy before it becomes a file.
 *
 * @param facts what it is of, label and value
 * @param documents each with its parts in the order of {@code head}
 * @param maskedPlaces how many parts of texts were struck out, in the documents that are handed out
 * @param gone whether what was asked for has been weeded (gallrad) while the request waited; nothing can be handed out
 */
public record CopySheet(
        String title, List<Fact> facts, List<String> head, List<Document> documents, int maskedPlaces, boolean gone) {
    public record Fact(String label, String value) {}

    /**
     * @param number an observation's number, or for a part of a picture its section's place in the order, from 1
     * @param cells as they are handed out
     * @param original the text before masking, shown to the one who decides and to nobody else
     * @param mark its secrecy mark, or null
     * @param leftOut whether it is not handed out
     */
    public record Document(long number, List<String> cells, String original, SecrecyMark mark, boolean leftOut) {}

    /** What is handed out. */
    public List<Document> given() {
        return documents.stream().filter(document -> !document.leftOut()).toList();
    }

    public int leftOut() {
        return documents.size() - given().size();
    }

    /** Whether the one who decides should look at a secrecy mark. */
    public boolean marked() {
        return documents.stream().anyMatch(document -> document.mark() != null);
    }
}
