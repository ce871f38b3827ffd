package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "Bilen ABC 123 stod kvar", "abc DEF12G", "moped RKL-04W", "Det var Anna Svensson som såg", "hette Åke Öberg."
    })
    void asksTheReviewerToLookTwice(String text) {
        assertThat(ReviewRules.mayPointOutPerson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Två båtmotorer borta, bultar avsågade.", "Vid Stora torget. Folk samlades.", "Klotter. Polisen ringdes.",
        "Kl 22 30 och EU 123", "Hamnen Norra porten"
    })
    void leavesPlainTextsAlone(String text) {
        assertThat(ReviewRules.mayPointOutPerson(text)).isFalse();
    }
}
