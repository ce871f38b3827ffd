package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.privacy.PersonGuard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonGuardJourneyTest extends PageTest {
    private static final String SCREEN = """
            async ([address, texts]) => {
              const { screen } = await import(address);
              return texts.map(text => screen(text).map(found => found.kind + ' ' + found.start + ' ' + found.end).join(', '));
            }""";

    @Test
    void theBrowserFindsExactlyWhatTheServerFinds() throws IOException {
        List<String> texts = new ArrayList<>(texts());
        List<String> server = texts.stream().map(PersonGuardJourneyTest::onTheServer).toList();
        try (Window window = Window.ofAnyone("anyone", Window.PHONE)) {
            window.open("/logga-in");
            Object browser = window.page().evaluate(SCREEN, List.of(site() + "/js/person-guard.js", texts));
            assertThat(disagreements(texts, server, (List<?>) browser)).isEmpty();
        }
        assertThat(server).filteredOn(String::isEmpty).hasSizeGreaterThan(1_000);
        assertThat(server).filteredOn(found -> !found.isEmpty()).hasSizeGreaterThan(1_000);
    }

    @Test
    void aNumberIsWarnedOfWhileWritingAndRefusedWhenSent() {
        String told = "Killen med 811218-9876 på armen slog sönder rutan";
        try (Window reporter = Window.of("reporter", Window.PHONE)) {
            reporter.open("/rapportera");
            reporter.choice("Skadegörelse").check();
            reporter.field("Var?").fill("Kiosken");
            reporter.choice("Nyss").check();
            reporter.field("Berätta kort (frivilligt)").fill(told);
            assertThat(reporter.page().locator("#text-guard")).not().isEmpty();
            reporter.look("personvakt-varnar");
            reporter.button("Skicka in").click();
            assertThat(reporter.page().locator(".mistakes")).isVisible();
            assertThat(reporter.field("Berätta kort (frivilligt)")).hasValue(told);
            reporter.look("personvakt-hindrar");
            reporter.open("/mina-rapporter");
            assertThat(reporter.page().locator("main")).not().containsText("Kiosken");
        }
    }

    @Test
    void aNameIsWarnedOfMayStandWithAMotiveAndTheReviewerAnswersForItAgain() {
        String told = "Rutan är krossad hos Karin Lindqvist på torget";
        String number;
        try (Window reporter = Window.of("reporter", Window.PHONE)) {
            reporter.open("/rapportera");
            reporter.choice("Skadegörelse").check();
            reporter.field("Var?").fill("Kiosken");
            reporter.choice("Nyss").check();
            assertThat(reporter.page().locator("#guardMotive")).isHidden();
            reporter.field("Berätta kort (frivilligt)").fill(told);
            assertThat(reporter.page().locator("#text-guard")).containsText("namnet på en person");
            assertThat(reporter.page().locator("#guardMotive")).isVisible();
            reporter.look("personvakt-namn");
            reporter.button("Skicka in").click();
            assertThat(reporter.page().locator(".mistakes")).isVisible();
            assertThat(reporter.field("Berätta kort (frivilligt)")).hasValue(told);
            reporter.look("personvakt-motiv");
            reporter.page().locator("#guardMotive").selectOption("ORGANISATION");
            reporter.button("Skicka in").click();
            assertThat(reporter.page().locator("h1")).containsText("Tack");
            number = reporter.page().url().replaceAll(".*/", "").replaceAll("\\D.*", "");
        }
        try (Window reviewer = Window.of("reviewer", Window.DESK)) {
            reviewer.open("/att-granska/" + number);
            assertThat(reviewer.page().locator("main")).containsText("Det är ett företag");
            reviewer.lookAtEveryWidth("personvakt-granskning");
            reviewer.button("Godkänn").click();
            assertThat(reviewer.page().locator(".mistakes")).containsText("namnet på en person");
            reviewer.look("personvakt-granskning-motiv");
            reviewer.page().locator("#guardMotive").selectOption("ORGANISATION");
            reviewer.button("Godkänn").click();
            assertThat(reviewer.page()).hasURL(java.util.regex.Pattern.compile(".*(klar=" + number + "|/att-granska)$"));
        }
    }

    /** The shared cases, each also cut short, with one character left out and with one written twice. */
    private static Set<String> texts() throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        try (InputStream in = PersonGuardJourneyTest.class.getResourceAsStream("/person-guard-cases.json")) {
            for (JsonNode node : JsonMapper.shared().readTree(in).get("cases")) {
                String text = node.get("text").asString();
                texts.add(text);
                for (int at = 0; at < text.length(); at++) {
                    texts.add(text.substring(0, at));
                    texts.add(text.substring(at));
                    texts.add(text.substring(0, at) + text.substring(at + 1));
                    texts.add(text.substring(0, at + 1) + text.substring(at));
                }
            }
        }
        try (InputStream tuned = PersonGuardJourneyTest.class.getResourceAsStream("/person-guard-tuned.txt");
                InputStream heldOut = PersonGuardJourneyTest.class.getResourceAsStream("/person-guard-held-out.txt")) {
            for (InputStream sentences : List.of(tuned, heldOut)) {
                new String(sentences.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .map(line -> line.replaceAll("«\\w:([^»]*)»", "$1").replace("\\n", "\n"))
                        .forEach(line -> {
                            texts.add(line);
                            texts.add(line.toUpperCase(Locale.ROOT));
                            texts.add(line.toLowerCase(Locale.ROOT));
                        });
            }
        }
        return texts;
    }

    private static String onTheServer(String text) {
        List<String> found = new ArrayList<>();
        PersonGuard.screen(text).forEach(one -> found.add(one.kind() + " " + one.start() + " " + one.end()));
        return String.join(", ", found);
    }

    private static List<Map<String, String>> disagreements(List<String> texts, List<String> server, List<?> browser) {
        List<Map<String, String>> result = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!server.get(i).equals(browser.get(i))) {
                result.add(Map.of("text", texts.get(i), "server", server.get(i), "browser", String.valueOf(browser.get(i))));
            }
        }
        return result;
    }
}
