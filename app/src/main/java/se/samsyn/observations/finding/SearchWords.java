package se.samsyn.observations.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person wrote in the search box, as PostgreSQL's query language. All words must occur, in any form of them; longer
 * ones also as the beginning of a compound (båt… finds båtmotor). Words between quotation marks must stand in a row; a word
 * after a minus sign must not occur.
 */
public final class SearchWords {
    /** Words beyond these are left out. */
    private static final int MOST = 8;

    /** Shorter words begin too many others: bil would find bild. */
    private static final int LETTERS_OF_A_BEGINNING = 4;

    /**
     * Endings of nouns. PostgreSQL's Swedish stemmer leaves -an as it is (lampan, but lamp-a and lamp-or), and takes one ending
     * of two (båtmotor-er, but båtmot-or), so that forms of one word get different stems.
     */
    private static final Pattern ENDING = Pattern.compile("(orna|erna|arna|ans|an|ens|en|ets|et|or|er|ar|na)$");

    private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)\"|(-?)([\\p{L}\\p{N}]+)(\\*?)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** Empty when there is no word that must occur. */
    public static String query(String written) {
        String text = composed(written);
        List<String> must = new ArrayList<>();
        List<String> mustNot = new ArrayList<>();
        Matcher term = TERM.matcher(text);
        while (term.find() && must.size() + mustNot.size() < MOST) {
            boolean row = term.group(2) != null;
            String minus = row ? term.group(1) : term.group(3);
            // Between letters a minus is a hyphen.
            boolean hyphen = term.start() > 0 && Character.isLetterOrDigit(text.charAt(term.start() - 1));
            String asked = row ? row(words(term.group(2))) : word(term.group(4), !term.group(5).isEmpty());
            if (!asked.isEmpty()) {
                (minus.isEmpty() || hyphen ? must : mustNot).add(asked);
            }
        }
        if (must.isEmpty()) {
            return "";
        }
        mustNot.forEach(one -> must.add('!' + one));
        return String.join(" & ", must);
    }

    private static String row(List<String> words) {
        return words.isEmpty() ? "" : '(' + String.join(" <-> ", words) + ')';
    }

    private static String word(String written, boolean beginning) {
        String word = written.toLowerCase(Locale.ROOT);
        if (beginning) {
            return quoted(word) + ":*";
        }
        String base = ENDING.matcher(word).replaceFirst("");
        if (base.length() < LETTERS_OF_A_BEGINNING) {
            return quoted(word);
        }
        return base.equals(word) ? quoted(word) + ":*" : '(' + quoted(word) + ":* | " + quoted(base) + ":*)";
    }

    private static String quoted(String word) {
        return '\'' + word + '\'';
    }

    /** Letters such as å can be one sign or two; texts hold one. */
    private static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    /** The words themselves, in small letters. */
    static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(composed(written));
        while (word.find() && words.size() < MOST) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
