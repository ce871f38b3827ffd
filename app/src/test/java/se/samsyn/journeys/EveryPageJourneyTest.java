package se.samsyn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.samsyn.PageTest;

/** Every page that a persona's menu leads to, and from there one page of each kind that no persona before has opened. */
class EveryPageJourneyTest extends PageTest {
    private static final String LINKS = """
            selector => [...document.querySelectorAll(selector)]
              .filter(a => a.origin === location.origin && !a.hasAttribute('download'))
              .map(a => a.pathname + a.search)""";

    private final Set<String> kindsSeen = new HashSet<>();
    private final Set<String> kindsLookedAt = new HashSet<>();

    @TestFactory
    Stream<DynamicTest> everyPageOfAPersonasMenuIsOpenToEveryoneAtEveryWidth() {
        List<String> personas;
        try (Window window = Window.ofAnyone("anyone", Window.PHONE)) {
            window.open("/logga-in");
            window.lookAtEveryWidth("logga-in");
            personas = window.page().locator("input[name=persona]").all().stream().map(field -> field.inputValue()).toList();
        }
        assertThat(personas).hasSizeGreaterThan(8);
        return personas.stream().map(persona -> DynamicTest.dynamicTest(persona, () -> walk(persona)));
    }

    private void walk(String persona) {
        try (Window window = Window.of(persona, Window.PHONE)) {
            window.open("/");
            Set<String> opened = new HashSet<>();
            Deque<String> ahead = new ArrayDeque<>(links(window, "header.top nav a, header.top .who a"));
            while (!ahead.isEmpty()) {
                String address = ahead.poll();
                if (!opened.add(kind(address))) {
                    continue;
                }
                window.open(address);
                // What differs between personas is what stands in the page, not its frame: the narrowest is the hardest.
                if (kindsLookedAt.add(kind(address))) {
                    window.lookAtEveryWidth(name(address));
                } else {
                    window.lookAgain(name(address));
                }
                kindsSeen.add(kind(address));
                links(window, "main a[href]").stream()
                        .filter(EveryPageJourneyTest::isPage)
                        .filter(link -> kindsSeen.add(kind(link)))
                        .forEach(ahead::add);
            }
            assertThat(opened).as("pages of " + persona).hasSizeGreaterThan(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Window window, String selector) {
        return (List<String>) window.page().evaluate(LINKS, selector);
    }

    private static boolean isPage(String address) {
        return !address.matches(".*(\\.(pdf|csv|docx|xml|xlsx|json|zip)|/csv|/xlsx|/rutor)(\\?.*)?");
    }

    /** Addresses that differ by numbers and filters only are of one kind. */
    private static String kind(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("[0-9]+", "N");
    }

    private static String name(String address) {
        String name = kind(address).replaceAll("[^\\p{L}]+", "-").replaceAll("^-|-$", "").toLowerCase();
        return name.isEmpty() ? "start" : name;
    }
}
