package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.shell.Texts;

/** What a person reads stands in the messages, in both languages; templates hold no words of their own. */
class TextsTest {
    private static final Texts TEXTS = new Texts();
    private static final Locale SWEDISH = Texts.LANGUAGES.get(0);
    private static final Locale ENGLISH = Texts.LANGUAGES.get(1);
    /** A key that is written out whole in a template or a class. */
    private static final Pattern SAID = Pattern.compile("say\\(\"([\\w.]+)\"\\s*[,)]");

    /** Words that are the same in every language, or that name the other one. */
    private static final Set<String> OWN_NAMES = Set.of("Samsyn", "· Samsyn", "In English", "På svenska", "English", "Svenska", "CSV", "PDF");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(TEXTS.keys(ENGLISH)).isEqualTo(TEXTS.keys(SWEDISH));
    }

    @Test
    void noKeyStandsTwiceInAFile() {
        Sources.under("app/src/main/resources/messages", ".properties")
                .forEach((file, text) -> assertThat(twice(text)).as(file).isEmpty());
    }

    @Test
    void everySentenceCanBeFilledIn() {
        for (Locale language : Texts.LANGUAGES) {
            for (String key : TEXTS.keys(language)) {
                assertThat(canBeFilledIn(TEXTS.say(language, key), language)).as(key).isTrue();
            }
        }
    }

    @Test
    void everySentenceThatIsSaidIsWritten() {
        List<String> texts = new ArrayList<>(Sources.under("app/src/main/jte", ".jte").values());
        texts.addAll(Sources.under("app/src/main/java", ".java").values());
        assertThat(unwritten(texts)).isEmpty();
    }

    /** A document class is a value in one room and words in another, under keys that are put together. */
    @Test
    void everyDocumentClassHasItsWords() {
        for (DocumentClass each : DocumentClass.values()) {
            assertThat(TEXTS.has(SWEDISH, "dataprotection.about." + each)).as(each.name()).isTrue();
        }
    }

    @Test
    void aBrokenTextIsSeen() {
        assertThat(twice("a.b=En\nc.d=Två\na.b=Tre\n")).containsExactly("a.b");
        assertThat(canBeFilledIn(" ", SWEDISH)).isFalse();
        assertThat(canBeFilledIn("{0,trasigt} rader", SWEDISH)).isFalse();
        assertThat(canBeFilledIn("{0} rader", SWEDISH)).isTrue();
        assertThat(unwritten(List.of("frame.say(\"shell.save\") frame.say(\"shell.finns.inte\", 1)"))).containsExactly("shell.finns.inte");
    }

    private static List<String> twice(String properties) {
        List<String> keys = properties.lines().filter(line -> line.matches("[\\w.]+=.*")).map(line -> line.substring(0, line.indexOf('='))).toList();
        return keys.stream().filter(key -> Collections.frequency(keys, key) > 1).distinct().toList();
    }

    private static boolean canBeFilledIn(String sentence, Locale language) {
        try {
            if (sentence.matches("(?s).*\\{\\d.*")) {
                new MessageFormat(sentence, language);
            }
            return !sentence.isBlank();
        } catch (IllegalArgumentException noFormat) {
            return false;
        }
    }

    private static Set<String> unwritten(List<String> texts) {
        Set<String> missing = new TreeSet<>();
        for (String text : texts) {
            Matcher said = SAID.matcher(text);
            while (said.find()) {
                if (!TEXTS.has(SWEDISH, said.group(1))) {
                    missing.add(said.group(1));
                }
            }
        }
        return missing;
    }

    @Test
    void templatesHoldNoWords() {
        List<String> words = new ArrayList<>();
        Sources.under("app/src/main/jte", ".jte").forEach((file, template) -> words(template)
                .forEach(word -> words.add(file + ": " + word)));
        assertThat(words).isEmpty();
    }

    @Test
    void aWordInATemplateIsSeen() {
        assertThat(words("<p class=\"soft\">${page.frame().say(\"a.b\")} Hej</p>")).containsExactly("Hej");
        assertThat(words("<input placeholder=\"Skriv här\">")).containsExactly("Skriv här");
        assertThat(words("@if(page.any())<b>${x}</b>@endif !{var y = \"z\";} <%-- note --%>")).isEmpty();
    }

    /** The words that a person would read straight from a template. */
    private static List<String> words(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("(?m)^\\s*@(import|param).*$", " ");
        // Two contents of one call, such as the frame's head and content, are read as one.
        text = withoutCode(text.replaceAll("`\\s*,\\s*\\w+\\s*=\\s*@`", " "));
        List<String> found = new ArrayList<>();
        Matcher attribute = Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"]*)\"").matcher(text);
        while (attribute.find()) {
            keep(found, attribute.group(1));
        }
        text = text.replaceAll("(?s)<(style|script|defs)\\b.*?</\\1>", " ").replaceAll("(?s)<[^>]*>", "\n");
        for (String line : text.split("\n")) {
            keep(found, line);
        }
        return found;
    }

    private static void keep(List<String> found, String text) {
        String word = text.replaceAll("&\\w+;|&#\\d+;", " ").replace('`', ' ').strip();
        boolean address = word.matches("[\\w.-]+\\.se(/\\S*)?");
        if (Pattern.compile("\\p{L}{2,}").matcher(word).find() && !OWN_NAMES.contains(word) && !address) {
            found.add(word);
        }
    }

    /** Takes away {@code ${…}}, {@code !{…}} and {@code @…(…)}, whose brackets nest; keeps what template content they hold. */
    private static String withoutCode(String template) {
        StringBuilder kept = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            if (template.startsWith("$unsafe{", i)) {
                i = end(template, i + "$unsafe".length(), '{', '}');
            } else if ((c == '$' || c == '!') && template.startsWith("{", i + 1)) {
                i = end(template, i + 1, '{', '}');
            } else if (c == '@' && i + 1 < template.length() && Character.isLetter(template.charAt(i + 1))) {
                int j = i + 1;
                while (j < template.length() && (Character.isLetterOrDigit(template.charAt(j)) || template.charAt(j) == '.')) {
                    j++;
                }
                if (j < template.length() && template.charAt(j) == '(') {
                    int end = end(template, j, '(', ')');
                    String inside = template.substring(j + 1, end - 1);
                    int content = inside.indexOf("@`");
                    while (content >= 0) {
                        int close = inside.indexOf('`', content + 2);
                        close = close < 0 ? inside.length() : inside.lastIndexOf('`');
                        kept.append(withoutCode(inside.substring(content + 2, close)));
                        content = -1;
                    }
                    i = end;
                } else {
                    i = j;
                }
                kept.append(' ');
            } else {
                kept.append(c);
                i++;
            }
        }
        return kept.toString();
    }

    private static int end(String text, int from, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
