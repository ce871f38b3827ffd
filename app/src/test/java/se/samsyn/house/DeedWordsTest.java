package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.plans.PlanDeed;
import se.samsyn.plans.measures.MeasureRules;
import se.samsyn.problems.Problem;
import se.samsyn.shell.Texts;

/** The page of the trace says in words what was done: each deed that some event tells of has its word in both languages. */
class DeedWordsTest {
    private static final Texts TEXTS = new Texts();

    private static final Pattern TRACED = Pattern.compile("record (\\w+)\\([^)]*\\)\\s*implements [^{]*\\bTraced\\b");
    private static final Pattern CODE = Pattern.compile("\"([a-zA-Z-]+\\.[a-zA-Z-]+)\"");

    @Test
    void everyDeedThatIsWrittenOutHasItsWord() {
        Map<String, String> sources = Sources.under("app/src/main/java", ".java");
        List<String> deeds = written(sources);
        // A pattern that finds nothing would make this test empty.
        assertThat(deeds).contains("observation.accepted", "picture.locked", "meeting.planned", "exemption.entered").hasSizeGreaterThan(150);
        assertThat(unsaid(deeds.stream())).isEmpty();
    }

    /** Codes that are put together of a word and a deed's name, as their doors do it. */
    @Test
    void everyDeedThatIsPutTogetherHasItsWord() {
        assertThat(unsaid(Stream.of(
                        names("agreement.", Agreement.Deed.values()).map(code -> code.replace("_", "")),
                        names("pledge.", Pledge.Deed.values()).map(code -> code.replace("_", "")),
                        names("forum.", Forum.Deed.values()),
                        names("meeting.", Meeting.Deed.values()).map(code -> code.replace('_', '-')),
                        names("problem.", Problem.Deed.values()).map(code -> code.replace('_', '-')),
                        names("measure.", MeasureRules.Deed.values()).map(code -> code.replace('_', '-')),
                        // Changing, deciding and replacing a plan are told by codes of their own.
                        names("plan.", PlanDeed.PREPARE, PlanDeed.TAKE_BACK, PlanDeed.FOLLOW_UP).map(code -> code.replace('_', '-')),
                        Stream.of("evaluation.locked", "evaluation.answered", "evaluation.explained", "evaluation.concluded"),
                        Stream.of("matter.close", "operator.backup"))
                .flatMap(codes -> codes))).isEmpty();
    }

    @Test
    void aDeedWithoutWordIsSeen() {
        Map<String, String> sources = Map.of(
                "Told.java", "record Told(String deed) implements Traced {}",
                "Door.java", "events.publishEvent(new Told(visitor.municipalityId(), of(1), \"nothing.is-said-of-it\", id));");
        assertThat(unsaid(written(sources).stream())).containsExactly("sv nothing.is-said-of-it", "en nothing.is-said-of-it");
    }

    private static List<String> unsaid(Stream<String> deeds) {
        List<String> unsaid = new ArrayList<>();
        for (String deed : deeds.toList()) {
            if (!deed.matches("[a-zA-Z.-]+")) {
                unsaid.add("refused by the trace: " + deed);
            }
            for (Locale language : Texts.LANGUAGES) {
                if (!TEXTS.has(language, "deed." + deed)) {
                    unsaid.add(language.getLanguage() + " " + deed);
                }
            }
        }
        return unsaid;
    }

    /** What stands as a code where an event is made, or handed to the method that makes it. */
    private static List<String> written(Map<String, String> sources) {
        TreeSet<String> events = new TreeSet<>();
        sources.values().forEach(text -> TRACED.matcher(text).results().forEach(found -> events.add(found.group(1))));
        Pattern made = Pattern.compile("\\b(?:tell|new (?:\\w+\\.)?(?:" + String.join("|", events) + "))\\(");
        TreeSet<String> deeds = new TreeSet<>();
        sources.values().forEach(text -> {
            Matcher call = made.matcher(text);
            while (call.find()) {
                CODE.matcher(text.substring(call.end(), end(text, call.end()))).results().forEach(code -> deeds.add(code.group(1)));
            }
        });
        return List.copyOf(deeds);
    }

    /** Where the parenthesis closes that was opened just before. */
    private static int end(String text, int from) {
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }

    private static Stream<String> names(String before, Enum<?>... deeds) {
        return Stream.of(deeds).map(deed -> before + deed.name().toLowerCase(Locale.ROOT));
    }
}
