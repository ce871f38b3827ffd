package se.samsyn.situation.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Texts;
import se.samsyn.situation.joint.JointRules.Deed;
import se.samsyn.situation.joint.Stand.Kind;
import se.samsyn.situation.links.Side;

/** What may be done with a joint picture: every state × every deed; and what it lacks to be fixed. */
class JointRulesTest {
    private static final String TABLE = """
            deed        DRAFT        FIXED            REPLACED
            EDIT        yes          fixed            replaced
            STAND       yes          fixed            replaced
            ASK         yes          fixed            replaced
            FIX         yes          fixedAlready     replaced
            DISCARD     yes          publicDocument   publicDocument
            REVISE      editInstead  yes              replaced
            PRINT       yes          yes              yes
            SEND_DRAFT  yes          handOverInstead  replaced
            HAND_OVER   yes          yes              replaced
            """;

    @Test
    void everyStateAnswersEveryDeedAndGivesItsReason() {
        Texts texts = new Texts();
        List<String> found = new ArrayList<>(List.of("deed DRAFT FIXED REPLACED"));
        for (Deed deed : Deed.values()) {
            StringBuilder row = new StringBuilder(deed.name());
            for (JointState state : JointState.values()) {
                String code = JointRules.refusal(state, deed).orElse("yes");
                assertThat(code.equals("yes") || texts.has(Texts.LANGUAGES.getFirst(), "refusal." + code)).as(code).isTrue();
                row.append(' ').append(code.replace("situation.joint.", ""));
            }
            found.add(row.toString());
        }
        assertThat(found).isEqualTo(TABLE.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList());
    }

    @Test
    void aDissentIsAStandAndAnOldOneIsNot() {
        JointText whole = new JointText("Vi ser samma sak.", List.of(new Theme("Inbrott", "Färre.", "Fler.", Verdict.DIFFER, "")));
        assertThat(JointRules.lacking(picture(whole, 4), List.of(stand(4, Side.MUNICIPALITY, "A", Kind.CONSENT), stand(4, Side.PARTNER, "B", Kind.DISSENT))))
                .isEmpty();
        assertThat(JointRules.lacking(picture(whole, 5), List.of(stand(5, Side.MUNICIPALITY, "A", Kind.CONSENT), stand(4, Side.PARTNER, "B", Kind.CONSENT))))
                .containsExactly("situation.joint.lacks.PARTNER");
        assertThat(JointRules.lacking(picture(whole, 4), List.of(stand(4, Side.OTHER, "C", Kind.CONSENT))))
                .containsExactly("situation.joint.lacks.MUNICIPALITY", "situation.joint.lacks.PARTNER");
        JointText half = new JointText("", List.of(new Theme("Inbrott", "Färre.", "Fler.", null, "")));
        assertThat(JointRules.lacking(picture(half, 1), List.of()))
                .containsExactly("situation.joint.lacks.summary", "situation.joint.lacks.verdicts", "situation.joint.lacks.MUNICIPALITY",
                        "situation.joint.lacks.PARTNER");
    }

    @Test
    void whatAFunctionSaidLastCounts() {
        List<Stand> all = List.of(
                stand(1, Side.PARTNER, "Kommunpolis", Kind.CONSENT), stand(1, Side.MUNICIPALITY, "Samordnare", Kind.CONSENT),
                stand(2, Side.PARTNER, "Kommunpolis", Kind.DISSENT));
        assertThat(JointRules.latest(all)).extracting(Stand::functionName, Stand::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Kommunpolis", Kind.DISSENT), org.assertj.core.groups.Tuple.tuple("Samordnare", Kind.CONSENT));
    }

    @Test
    void aThemeThatOnePictureLacksIsSoAndNothingElse() {
        assertThat(Theme.evident("Skadegörelse", "")).contains(Verdict.LACKING_PARTNER);
        assertThat(Theme.evident("", "Bedrägerier")).contains(Verdict.LACKING_OWN);
        assertThat(Theme.evident("A", "B")).isEmpty();
        assertThat(new JointText("", List.of(new Theme("T", "A", "", Verdict.AGREE, ""))).mistakes().has("theme-1")).isTrue();
        assertThat(new JointText("", List.of(new Theme("T", "A", "B", Verdict.LACKING_OWN, ""))).mistakes().has("theme-1")).isTrue();
        assertThat(new JointText("", List.of(new Theme("T", "A", "B", Verdict.AGREE, "070-174 06 05"))).mistakes().has("theme-1")).isTrue();
        assertThat(Stand.mistakes(Kind.DISSENT, " ").has("reason")).isTrue();
        assertThat(Stand.mistakes(Kind.CONSENT, "").any()).isFalse();
    }

    static JointPicture picture(JointText text, int version) {
        LocalDate day = LocalDate.parse("2026-11-01");
        return new JointPicture(
                1, 1, 1, version, JointState.DRAFT, "Gemensam lägesbild", new Period(day, day.plusDays(27)),
                new JointPicture.Original(7, "Lägesbild vecka 45–46", "5f1c".repeat(16), null),
                new JointPicture.Original(3, "Polisens lägesbild", "ab12".repeat(16), "77aa".repeat(16)), 5, "Polisen", text, 2, Spread.AUTHORITIES, null);
    }

    static Stand stand(int version, Side side, String function, Kind kind) {
        return new Stand(0, version, side, "Org", function, kind, kind == Kind.DISSENT ? "Vi ser fler." : "", Stand.Way.PROGRAM, Instant.parse("2026-11-20T09:00:00Z"));
    }
}
