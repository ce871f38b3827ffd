package se.samsyn.privacy.finding;

import java.util.List;
import java.util.regex.Matcher;
import se.samsyn.privacy.PersonGuard.Finding;

/** Names, registration plates and apartments: the rules of {@code person-guard.txt}, one after the other. */
final class WordRules {
    private WordRules() {}

    static void find(char[] text, List<Finding> found) {
        WordLine words = new WordLine(text);
        if (!words.worthAsking()) {
            return;
        }
        // A rule sees the line as the rules before it left it, not what it strikes itself.
        String line = words.line();
        for (KnownWords.Rule rule : KnownWords.get().rules()) {
            Matcher matcher = rule.pattern().matcher(line);
            boolean struck = false;
            while (matcher.find()) {
                if (rule.kind() != null) {
                    add(words, line, matcher.start(1), matcher.end(1), rule, found);
                }
                words.strike(matcher.start(1), matcher.end(1));
                struck = true;
            }
            if (struck) {
                line = words.line();
            }
        }
    }

    private static void add(WordLine words, String line, int from, int to, KnownWords.Rule rule, List<Finding> found) {
        int last = to - 1;
        while (line.charAt(last) == '-' || line.charAt(last) == ',') {
            last--;
        }
        found.add(new Finding(rule.kind(), words.start(from), words.end(last)));
    }
}
