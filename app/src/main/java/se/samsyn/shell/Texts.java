package se.samsyn.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence that a person reads, in Swedish and English, from {@code messages/<room>_<language>.properties}. A key
 * that is missing is a fault, not an empty place on a page; a test compares the languages and the keys that pages use.
 * Thread-safe.
 */
@Component
public final class Texts {
    /** The languages of the pages; the first is the default whatever a browser asks for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("sv-SE"), Locale.UK);

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Texts() {
        for (Locale language : LANGUAGES) {
            byLanguage.put(language.getLanguage(), read(language.getLanguage()));
        }
    }

    private static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties texts = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                for (String key : texts.stringPropertyNames()) {
                    if (all.put(key, texts.getProperty(key)) != null) {
                        throw new IllegalStateException("The text " + key + " is given twice in " + language);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /**
     * The sentence of a key with its facts filled in; {@code {0}} and choice formats as in {@link MessageFormat}, so an
     * apostrophe is written twice in a sentence with facts.
     *
     * @throws MissingResourceException when no such sentence is written in that language
     */
    public String say(Locale locale, String key, Object... facts) {
        String pattern = byLanguage.get(locale.getLanguage()).get(key);
        if (pattern == null) {
            throw new MissingResourceException("No text for " + key + " in " + locale, "messages", key);
        }
        if (facts.length == 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(locale.getLanguage() + ' ' + key, k -> new MessageFormat(pattern, locale));
        return ((MessageFormat) format.clone()).format(facts);
    }

    /** Whether the key is written in that language. */
    public boolean has(Locale locale, String key) {
        return byLanguage.get(locale.getLanguage()).containsKey(key);
    }

    /** The keys of a language, for the test that compares the languages. */
    public java.util.Set<String> keys(Locale locale) {
        return byLanguage.get(locale.getLanguage()).keySet();
    }
}
