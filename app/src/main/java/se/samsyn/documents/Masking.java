package se.samsyn.documents;

import java.util.BitSet;
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

    public Masking {
        words = words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        leftOut = Set.copyOf(leftOut);
        withheld = Set.copyOf(withheld);
    }

    /** The text as it may be handed out; null becomes empty. */
    public Masked mask(String text) {
        if (text == null || text.isEmpty()) {
            return new Masked("", 0);
        }
        // All is sought in the original: what one finding strikes out must not hide a part that another one shares with it.
        BitSet struck = new BitSet(text.length());
        PersonGuard.screen(text).forEach(finding -> struck.set(finding.start(), finding.end()));
        for (String word : words) {
            Matcher found = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
            for (int from = 0; from < text.length() && found.find(from); from = found.start() + 1) {
                struck.set(found.start(), found.end());
            }
        }
        StringBuilder masked = new StringBuilder();
        int places = 0;
        int open = 0;
        for (int start = struck.nextSetBit(0); start >= 0; start = struck.nextSetBit(open)) {
            masked.append(text, open, start).append(STRUCK);
            open = struck.nextClearBit(start);
            places++;
        }
        return new Masked(masked.append(text.substring(open)).toString(), places);
    }

    public boolean withholds(Withheld part) {
        return withheld.contains(part);
    }
}
