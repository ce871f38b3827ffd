package se.samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import se.samsyn.demo.events.TownEvent;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.privacy.PersonGuard.Finding;
import se.samsyn.privacy.PersonGuard.Kind;

/** Hand-made sentences, half of which point out a person; see the head of the files for how they are marked. */
class PersonGuardSentencesTest {
    private static final Pattern MARK = Pattern.compile("«(\\w):([^»]*)»");
    private static final Map<String, Kind> KINDS = Map.of(
            "N", Kind.NAME, "P", Kind.NUMBER_PLATE, "A", Kind.APARTMENT,
            "I", Kind.IDENTITY_NUMBER, "T", Kind.PHONE_NUMBER, "E", Kind.EMAIL_ADDRESS);

    private record Sentence(String text, List<Finding> marked) {}

    private record Recall(int asked, int found) {}

    @ParameterizedTest
    @ValueSource(strings = {"tuned", "held-out"})
    void findsPersonsAndLeavesOthersAlone(String part) throws IOException {
        List<Sentence> sentences = sentences(part);
        for (Kind kind : Kind.values()) {
            Recall recall = recall(sentences, kind);
            System.out.printf(Locale.ROOT, "Sentences, %s: %s found %d of %d%n", part, kind, recall.found, recall.asked);
        }
        List<Sentence> without = sentences.stream().filter(sentence -> sentence.marked.isEmpty()).toList();
        List<String> alarms = without.stream().map(Sentence::text).filter(Predicate.not(PersonGuard::isClean)).toList();
        System.out.printf(Locale.ROOT, "Sentences, %s: %d false alarms of %d%n", part, alarms.size(), without.size());
        Recall names = recall(sentences, Kind.NAME);
        assertThat((double) names.found / names.asked).isGreaterThanOrEqualTo(0.90);
        assertThat((double) alarms.size() / without.size()).as(alarms.toString()).isLessThanOrEqualTo(0.02);
        assertThat(sentences.size()).isGreaterThanOrEqualTo(150);
    }

    /** What the program says to its users names nobody; no text was written with the guard in mind. */
    @Test
    void theProgramsOwnWordsPointOutNobody() throws IOException {
        List<String> rooms = List.of("actors", "audit", "home", "identity", "imports", "insight", "observations", "places",
                "portal", "post", "privacy", "publishing", "shell", "situation");
        int asked = 0;
        List<String> alarms = new ArrayList<>();
        for (String room : rooms) {
            Properties words = new Properties();
            try (var in = getClass().getResourceAsStream("/messages/" + room + "_sv.properties")) {
                if (in == null) {
                    continue;
                }
                words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            }
            for (String key : words.stringPropertyNames()) {
                asked++;
                String text = words.getProperty(key);
                PersonGuard.screen(text).forEach(f -> alarms.add(key + ": " + text.substring(f.start(), f.end())));
            }
        }
        System.out.printf(Locale.ROOT, "The program's own messages: %d alarms of %d: %s%n", alarms.size(), asked, alarms);
        assertThat(asked).isGreaterThan(500);
        assertThat((double) alarms.size() / asked).isLessThanOrEqualTo(0.02);
    }

    /** Björkhamn's made-up reports, whose texts name nobody; and how many such texts the guard answers for in a second. */
    @Test
    void bjorkhamnsReportsPointOutNobody() {
        List<String> texts = TownEvents.endingAt(LocalDate.of(2026, 11, 20), 1, 1).list().stream()
                .map(TownEvent::text)
                .filter(text -> text != null && !text.isBlank())
                .toList();
        List<String> alarms = texts.stream().filter(Predicate.not(PersonGuard::isClean)).distinct().toList();
        long letters = texts.stream().mapToLong(String::length).sum();
        double best = 0;
        for (int round = 0; round < 40; round++) {
            long start = System.nanoTime();
            texts.forEach(PersonGuard::isClean);
            best = Math.max(best, texts.size() * 1e9 / (System.nanoTime() - start));
        }
        System.out.printf(Locale.ROOT, "Björkhamn's reports: %d texts of %d letters on average, alarms %s; %.0f texts a second%n",
                texts.size(), letters / texts.size(), alarms, best);
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(alarms).isEmpty();
    }

    private static Recall recall(List<Sentence> sentences, Kind kind) {
        int asked = 0;
        int found = 0;
        for (Sentence sentence : sentences) {
            List<Finding> findings = PersonGuard.screen(sentence.text);
            for (Finding marked : sentence.marked) {
                if (marked.kind() == kind) {
                    asked++;
                    found += findings.stream().anyMatch(f -> covers(f, marked)) ? 1 : 0;
                }
            }
        }
        return new Recall(asked, found);
    }

    /** Found when what is struck out holds at least half of it: "lägenhet 3" is gone also when "på 2 tr" is left. */
    private static boolean covers(Finding found, Finding marked) {
        int common = Math.min(found.end(), marked.end()) - Math.max(found.start(), marked.start());
        return found.kind() == marked.kind() && 2 * common >= Math.min(marked.end() - marked.start(), 8);
    }

    static Stream<String> texts() throws IOException {
        return Stream.concat(sentences("tuned").stream(), sentences("held-out").stream()).map(Sentence::text);
    }

    private static List<Sentence> sentences(String part) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        try (var in = PersonGuardSentencesTest.class.getResourceAsStream("/person-guard-" + part + ".txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                StringBuilder text = new StringBuilder();
                List<Finding> marked = new ArrayList<>();
                Matcher mark = MARK.matcher(line.replace("\\n", "\n"));
                while (mark.find()) {
                    mark.appendReplacement(text, Matcher.quoteReplacement(mark.group(2)));
                    marked.add(new Finding(KINDS.get(mark.group(1)), text.length() - mark.group(2).length(), text.length()));
                }
                sentences.add(new Sentence(mark.appendTail(text).toString(), marked));
            });
        }
        return sentences;
    }
}
