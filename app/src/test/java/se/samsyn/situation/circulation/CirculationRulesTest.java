package se.samsyn.situation.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.shell.Texts;
import se.samsyn.situation.circulation.CirculationRules.Standing;

/** What may be sent how: every kind × every standing × every way; and what it means for openness. */
class CirculationRulesTest {
    private static final String TABLE = """
            kind      standing  FOR_COMMENTS                     HANDED_OVER
            PICTURE   DRAFT     yes                              yes
            PICTURE   STANDS    situation.circulation.handOver   yes
            PICTURE   REPLACED  situation.circulation.replaced   situation.circulation.replaced
            RECEIVED  DRAFT     situation.received.unshared      situation.received.unshared
            RECEIVED  STANDS    situation.circulation.handOver   yes
            RECEIVED  REPLACED  situation.circulation.replaced   situation.circulation.replaced
            JOINT     DRAFT     yes                              yes
            JOINT     STANDS    situation.circulation.handOver   yes
            JOINT     REPLACED  situation.circulation.replaced   situation.circulation.replaced
            """;

    @Test
    void everyKindStandingAndWayIsAnsweredWithItsReason() {
        Texts texts = new Texts();
        List<String> found = new ArrayList<>(List.of("kind standing FOR_COMMENTS HANDED_OVER"));
        for (Kind kind : Kind.values()) {
            for (Standing standing : Standing.values()) {
                StringBuilder row = new StringBuilder(kind + " " + standing);
                for (Mode mode : Mode.values()) {
                    String code = CirculationRules.refusal(kind, standing, mode).orElse("yes");
                    assertThat(code.equals("yes") || texts.has(Texts.LANGUAGES.getFirst(), "refusal." + code)).as(code).isTrue();
                    row.append(' ').append(code);
                }
                found.add(row.toString());
            }
        }
        assertThat(found).isEqualTo(TABLE.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList());
    }

    @Test
    void eachWaySaysWhatItMeansForOpenness() {
        Texts texts = new Texts();
        assertThat(texts.say(Texts.LANGUAGES.getFirst(), CirculationRules.meaning(Mode.FOR_COMMENTS, false))).contains("arbetsmaterial");
        assertThat(texts.say(Texts.LANGUAGES.getFirst(), CirculationRules.meaning(Mode.FOR_COMMENTS, true))).contains("blir allmän handling");
        assertThat(texts.say(Texts.LANGUAGES.getFirst(), CirculationRules.meaning(Mode.HANDED_OVER, false))).contains("expedieras", "allmän handling");
        assertThat(CirculationRules.meaning(Mode.HANDED_OVER, true)).isEqualTo(CirculationRules.meaning(Mode.HANDED_OVER, false));
    }
}
