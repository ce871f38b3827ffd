package se.samsyn.privacy.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.samsyn.privacy.PersonGuard.Kind;

/**
 * The words and rules of {@code static/js/person-guard.txt}, which the browser fetches from there. Looking up a word makes
 * no object: most words of most texts are unknown.
 */
final class KnownWords {
    /** A rule over the line of classes; its first group is what is found, or what is no name when the kind is null. */
    record Rule(Kind kind, Pattern pattern) {}

    static final char UNKNOWN = 0;
    private static final String RESOURCE = "/static/js/person-guard.txt";
    private static final int SLOTS = 1 << 14;
    private static final KnownWords READ = read();

    private final char[][] words = new char[SLOTS][];
    private final char[] classes = new char[SLOTS];
    private final List<char[]> notPlates = new ArrayList<>();
    private final List<char[]> surnameEndings = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private KnownWords() {}

    static KnownWords get() {
        return READ;
    }

    /** The class of the word between two places, whatever its case; {@link #UNKNOWN} of a word that is not known. */
    char classOf(char[] text, int start, int end) {
        if (Character.toLowerCase(text[start]) != text[start]) {
            int onlyCapital = slot(text, start, end, text[start]);
            if (words[onlyCapital] != null) {
                return classes[onlyCapital];
            }
        }
        int slot = slot(text, start, end, Character.toLowerCase(text[start]));
        return words[slot] == null ? UNKNOWN : classes[slot];
    }

    boolean notPlate(char[] text, int start) {
        return notPlates.stream().anyMatch(word -> same(word, text, start, start + word.length));
    }

    boolean surnameByEnding(char[] text, int start, int end) {
        for (char[] ending : surnameEndings) {
            if (end - start >= ending.length + 2 && same(ending, text, end - ending.length, end)) {
                return true;
            }
        }
        return false;
    }

    List<Rule> rules() {
        return rules;
    }

    private int slot(char[] text, int start, int end, char first) {
        int hash = first;
        for (int i = start + 1; i < end; i++) {
            hash = 31 * hash + Character.toLowerCase(text[i]);
        }
        int slot = (hash ^ hash >>> 13) & SLOTS - 1;
        while (words[slot] != null && !(words[slot][0] == first && same(words[slot], 1, text, start, end))) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static boolean same(char[] word, char[] text, int start, int end) {
        return same(word, 0, text, start, end);
    }

    private static boolean same(char[] word, int from, char[] text, int start, int end) {
        if (word.length != end - start || end > text.length) {
            return false;
        }
        for (int i = from; i < word.length; i++) {
            if (word[i] != Character.toLowerCase(text[start + i])) {
                return false;
            }
        }
        return true;
    }

    private static KnownWords read() {
        try (InputStream in = KnownWords.class.getResourceAsStream(RESOURCE)) {
            KnownWords known = new KnownWords();
            String heading = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("= ")) {
                    heading = line.split(" ")[1];
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    known.take(heading, line);
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(String heading, String line) {
        switch (heading) {
            case "-" -> rules.add(new Rule(null, Pattern.compile(line)));
            case "N" -> addAll(notPlates, line);
            case "+" -> addAll(surnameEndings, line);
            default -> {
                if (heading.length() > 1) {
                    rules.add(new Rule(Kind.valueOf(heading), Pattern.compile(line)));
                } else {
                    addWords(heading.charAt(0), line);
                }
            }
        }
    }

    private void addWords(char of, String line) {
        for (String word : line.split(" ")) {
            char[] letters = word.toCharArray();
            int slot = slot(letters, 0, letters.length, letters[0]);
            if (words[slot] == null) {
                words[slot] = letters;
                classes[slot] = of;
            }
        }
    }

    private static void addAll(List<char[]> words, String line) {
        for (String word : line.split(" ")) {
            words.add(word.toCharArray());
        }
    }
}
