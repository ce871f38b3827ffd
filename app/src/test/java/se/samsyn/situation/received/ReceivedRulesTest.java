package se.samsyn.situation.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.samsyn.shell.Texts;
import se.samsyn.situation.received.ReceivedRules.Deed;

/** What may be done with a picture from others: every state × every deed. */
class ReceivedRulesTest {
    private static final String TABLE = """
            deed           UNSHARED     SHARED          REPLACED
            EDIT           yes          shared          replaced
            SHARE          yes          sharedAlready   replaced
            DISCARD        yes          publicDocument  publicDocument
            REVISE         editInstead  yes             replaced
            OPEN_ORIGINAL  yes          yes             yes
            LAY_BESIDE     unshared     yes             replaced
            HAND_OVER      unshared     yes             replaced
            """;

    @Test
    void everyStateAnswersEveryDeed() {
        List<String> rows = TABLE.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
        List<String> found = new ArrayList<>(List.of("deed UNSHARED SHARED REPLACED"));
        for (Deed deed : Deed.values()) {
            StringBuilder row = new StringBuilder(deed.name());
            for (ReceivedState state : ReceivedState.values()) {
                row.append(' ').append(ReceivedRules.refusal(state, deed).map(code -> code.replace("situation.received.", "")).orElse("yes"));
            }
            found.add(row.toString());
        }
        assertThat(found).isEqualTo(rows);
    }

    @Test
    void everyRefusalGivesItsReasonInEveryLanguage() {
        Texts texts = new Texts();
        for (Deed deed : Deed.values()) {
            for (ReceivedState state : ReceivedState.values()) {
                for (Locale language : Texts.LANGUAGES) {
                    ReceivedRules.refusal(state, deed).ifPresent(code -> assertThat(texts.has(language, "refusal." + code)).as(code).isTrue());
                }
            }
        }
    }
}
