package se.samsyn.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonGuardTest {
    @TestFactory
    Stream<DynamicTest> findsExactlyWhatTheSharedCasesSay() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = getClass().getResourceAsStream("/person-guard-cases.json")) {
            for (JsonNode node : JsonMapper.shared().readTree(in).get("cases")) {
                String text = node.get("text").asString();
                List<String> expected = new ArrayList<>();
                node.get("found").forEach(f -> expected.add(f.get(0).asString() + ' ' + f.get(1).asString()));
                tests.add(DynamicTest.dynamicTest(text.isEmpty() ? "(empty)" : text, () -> assertThat(PersonGuard.screen(text))
                        .extracting(f -> f.kind() + " " + text.substring(f.start(), f.end()))
                        .containsExactlyElementsOf(expected)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(140);
        return tests.stream();
    }

    @Test
    void masksWhatItFindsAndLeavesTheRest() {
        assertThat(PersonGuard.mask("Tel 070-174 06 05, nr 811218-9876!")).isEqualTo("Tel [***], nr [***]!");
        assertThat(PersonGuard.mask("Trasig lykta vid kajen")).isEqualTo("Trasig lykta vid kajen");
        assertThat(PersonGuard.mask(null)).isNull();
        assertThat(PersonGuard.isClean(PersonGuard.mask("070-174 06 05 811218-9876 a@exempel.se"))).isTrue();
    }

    @Test
    void aMistakeAtTheFieldNamesTheKindAndNeverTheNumber() {
        FieldErrors errors = new FieldErrors();
        PersonGuard.check(errors, "text", "nr 811218-9876");
        PersonGuard.check(errors, "place", "Hamngatan 12");
        assertThat(errors.byField()).containsOnlyKeys("text");
        assertThat(errors.byField().get("text").key()).isEqualTo("privacy.finding.identity_number");
        assertThat(errors.byField().get("text").toString()).doesNotContain("9876");
    }

    @Test
    void screenedTextCannotHoldAPerson() {
        assertThat(new ScreenedText("Trasig lykta").value()).isEqualTo("Trasig lykta");
        assertThatThrownBy(() -> new ScreenedText("ring 070-174 06 05"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("person-guard");
                    assertThat(refusal.facts().toString()).doesNotContain("174");
                });
    }

    @Test
    void aLongTextOfDigitsAndSignsTakesLinearTime() {
        long small = bestOfThree("1 2-3.4@5(".repeat(2_000));
        long large = bestOfThree("1 2-3.4@5(".repeat(20_000));
        assertThat((double) large / small).as("ten times the text").isLessThan(40);
    }

    private static long bestOfThree(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            PersonGuard.screen(text);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
