package se.samsyn.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.privacy.PersonGuard;

/**
 * What is struck out of a copy. The original is never touched, and the words are not kept: they may be the very ones to hide.
 *
 * @param words parts to strike out wherever they stand, besides what the person guard finds
 * @param leftOut numbers of documents that are not handed out
 * @param withheld what no document of the copy tells
 */
public record Masking(List<String> words, Set<Long> leftOut, Set<Withheld> withheld) {
    public static final Masking NONE = new Masking(List.of(), Set.of(), Set.of());

    /** A part of every document. */
    public enum Withheld {
        TEXT,
        PLACE,
        HOUR
    }

    /** @param places how many parts were struck out */
    public record Masked(String text, int places) {}

    private static final String STRUCK = "[maskerat]";
    private static final String GUARDED = "\u0001";

    public Masking {
        words = words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct()
                // The longest first, so that a part within another does not keep the longer one from being found.
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        leftOut = Set.copyOf(leftOut);
        withheld = Set.copyOf(withheld);
    }

    /** The text as it may be handed out; null becomes empty. */
    public Masked mask(String text) {
        if (text == null || text.isEmpty()) {
            return new Masked("", 0);
        }
        int places = 0;
        StringBuilder guarded = new StringBuilder();
        int from = 0;
        for (PersonGuard.Finding finding : PersonGuard.screen(text)) {
            guarded.append(text, from, finding.start()).append(GUARDED);
            from = finding.end();
            places++;
        }
        String masked = guarded.append(text.substring(from)).toString();
        for (String word : words) {
            Matcher found = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(masked);
            places += (int) found.results().count();
            masked = found.reset().replaceAll(GUARDED);
        }
        return new Masked(masked.replace(GUARDED, STRUCK), places);
    }

    public boolean withholds(Withheld part) {
        return withheld.contains(part);
    }
}
