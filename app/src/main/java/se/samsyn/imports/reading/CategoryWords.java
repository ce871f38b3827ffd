package se.samsyn.imports.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.imports.RowReport;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.FormSettings;
import se.samsyn.observations.Observation.Category;
import se.samsyn.observations.Subcategory;

/**
 * From the words of other sources to our taxonomy. What was said of a word goes first, then the municipality's own codes by
 * their names; our own codes ({@code TIL}, {@code TIL_SHOPLIFTING}) are always known; the rest stands in
 * {@code imports/category_words.properties}.
 */
public final class CategoryWords {
    /** What a word means to us: a category, or nothing of ours, or a digest of many events. */
    public record Meaning(Category category, RowReport.Cause cause) {
        private static Meaning of(Category category) {
            return new Meaning(category, null);
        }
    }

    private static final Map<String, Meaning> KNOWN = read();

    /** The meaning "the municipality's code of this number". */
    private static final Pattern LOCAL = Pattern.compile("L(\\d{1,15})");

    private final Map<String, String> own = new HashMap<>();
    private final FormSettings.LocalWords local;

    /**
     * @param own words of one mapping, which go before the common ones; a word that means nothing of ours maps to {@code -}
     * @param local the municipality's own codes
     */
    public CategoryWords(Map<String, String> own, FormSettings.LocalWords local) {
        own.forEach((word, meaning) -> this.own.put(key(word), meaning));
        this.local = local;
    }

    /**
     * What a word means, or nothing when it is not known.
     *
     * @param day when it happened: a code of the municipality's own keeps what it meant then
     */
    public Optional<Meaning> find(String word, LocalDate day) {
        String key = key(word);
        String said = own.get(key);
        if (said != null) {
            return meaning(said, day);
        }
        if (isMeaning(word.strip())) {
            return meaning(word.strip(), day);
        }
        return local.named(word, day).map(Meaning::of).or(() -> Optional.ofNullable(KNOWN.get(key)));
    }

    private Optional<Meaning> meaning(String said, LocalDate day) {
        Matcher code = LOCAL.matcher(said);
        return code.matches()
                ? local.numbered(Long.parseLong(code.group(1)), day).map(Meaning::of)
                : Optional.of(meaning(said));
    }

    /** How a code of the municipality's own is written as a meaning. */
    public static String meaningOf(Category local) {
        return "L" + local.local().id();
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

    /** Whether a code is one that a word may be given: ours, the municipality's, or that it means nothing of ours. */
    public static boolean isMeaning(String code) {
        return code.equals("-") || code.equals("--") || LOCAL.matcher(code).matches()
                || code.matches("[A-Z_]{3,40}") && KNOWN.containsKey(key(code));
    }

    /** A word as it is known again: its letters small, its blanks single. */
    public static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }
}
