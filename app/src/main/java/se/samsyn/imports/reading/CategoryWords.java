package se.samsyn.imports.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import se.samsyn.imports.RowReport;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observation.Category;
import se.samsyn.observations.Subcategory;

/**
 * From the words of other sources to our taxonomy. Our own codes ({@code TIL}, {@code TIL_SHOPLIFTING}) are always known;
 * the rest stands in {@code imports/category_words.properties}.
 */
public final class CategoryWords {
    /** What a word means to us: a category, or nothing of ours, or a digest of many events. */
    public record Meaning(Category category, RowReport.Cause cause) {}

    private static final Map<String, Meaning> KNOWN = read();

    private final Map<String, Meaning> own = new HashMap<>();

    /** @param own words of one mapping, which go before the common ones; a word that means nothing of ours maps to {@code -} */
    public CategoryWords(Map<String, String> own) {
        own.forEach((word, meaning) -> this.own.put(key(word), meaning(meaning)));
    }

    /** What a word means, or nothing when it is not known. */
    public Optional<Meaning> find(String word) {
        String key = key(word);
        Meaning meaning = own.get(key);
        return Optional.ofNullable(meaning != null ? meaning : KNOWN.get(key));
    }

    private static Map<String, Meaning> read() {
        Map<String, Meaning> known = new HashMap<>();
        for (CategoryGroup group : CategoryGroup.values()) {
            known.put(key(group.name()), new Meaning(new Category(group, null), null));
        }
        for (Subcategory sub : Subcategory.values()) {
            known.put(key(sub.name()), new Meaning(new Category(sub.group(), sub), null));
        }
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                CategoryWords.class.getResourceAsStream("/imports/category_words.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.stringPropertyNames().forEach(word -> known.put(key(word), meaning(words.getProperty(word))));
        return known;
    }

    private static Meaning meaning(String code) {
        return switch (code) {
            case "-" -> new Meaning(null, RowReport.Cause.NOT_OURS);
            case "--" -> new Meaning(null, RowReport.Cause.DIGEST);
            default -> {
                CategoryGroup group = CategoryGroup.valueOf(code.substring(0, 3));
                yield new Meaning(new Category(group, code.length() == 3 ? null : Subcategory.valueOf(code)), null);
            }
        };
    }

    /** Whether a code is one that a word may be given: ours, or that it means nothing of ours. */
    public static boolean isMeaning(String code) {
        return code.equals("-") || code.equals("--") || code.matches("[A-Z_]{3,40}") && KNOWN.containsKey(key(code));
    }

    /** A word as it is known again: its letters small, its blanks single. */
    public static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }
}
