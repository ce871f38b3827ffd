package se.samsyn.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.agreements.Agreement.Deed;
import se.samsyn.agreements.Agreement.Standing;
import se.samsyn.agreements.Agreement.State;
import se.samsyn.agreements.AgreementRules.Gap;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Texts;

class AgreementRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    /** Every state × every deed, as a table: what is not in it is refused, with a sentence in Swedish. */
    @Test
    void everyStateAndEveryDeed() {
        List<String> ways = new ArrayList<>();
        for (State state : State.values()) {
            for (Deed deed : Deed.values()) {
                AgreementRules.next(state, deed).ifPresent(next -> ways.add(state + " " + deed + " " + next));
            }
            assertThat(new Texts().has(Texts.LANGUAGES.getFirst(), "refusal.agreements.deed." + state)).isTrue();
        }
        assertThat(ways).containsExactly(
                "DRAFT CHANGE DRAFT",
                "DRAFT NEGOTIATE NEGOTIATED",
                "DRAFT END ENDED",
                "NEGOTIATED TAKE_BACK DRAFT",
                "NEGOTIATED SIGN SIGNED",
                "NEGOTIATED END ENDED",
                "SIGNED EVALUATE EVALUATED",
                "SIGNED END ENDED",
                "EVALUATED RENEW EVALUATED",
                "EVALUATED SUCCEED RENEWED",
                "EVALUATED END ENDED");
        assertThat(AgreementRules.deeds(State.EVALUATED)).doesNotContain(Deed.SUCCEED);
    }

    @Test
    void whatIsMissingIsNamedInOrder() {
        Terms bare = new Terms("Utkast", List.of(), List.of(" "), List.of(""), List.of(), List.of(), "", "", null, null);
        assertThat(bare.mistakes().any()).as("a draft may be bare").isFalse();
        assertThat(AgreementRules.gaps(bare)).containsExactly(Gap.PARTIES, Gap.OWN_PARTY, Gap.PURPOSES, Gap.AREAS, Gap.PERIOD);
        assertThat(AgreementRules.gaps(SampleTerms.complete(FIRST, LAST))).isEmpty();
        for (Gap gap : Gap.values()) {
            assertThat(new Texts().has(Texts.LANGUAGES.getFirst(), "refusal.agreements.gap." + gap)).isTrue();
        }
        assertThat(new Terms("", List.of(new Terms.Party(1, "x", true, " ")), List.of(), List.of(), List.of(), List.of(), "", "", LAST, FIRST)
                        .mistakes().byField().keySet())
                .containsExactlyInAnyOrder("title", "function0", "last");
    }

    /** In force is read from the signatures and the days, for every state and on both sides of every day that matters. */
    @Test
    void whetherItIsInForceIsReadAndNeverSet() {
        for (State state : State.values()) {
            boolean signed = state == State.SIGNED || state == State.EVALUATED;
            Agreement agreement = agreement(state);
            assertThat(agreement.standing(FIRST.minusDays(1))).isEqualTo(signed ? java.util.Optional.of(Standing.NOT_YET) : java.util.Optional.empty());
            assertThat(agreement.inForce(FIRST.minusDays(1))).isFalse();
            assertThat(agreement.inForce(FIRST)).isEqualTo(signed);
            assertThat(agreement.inForce(LAST)).isEqualTo(signed);
            assertThat(agreement.inForce(LAST.plusDays(1))).isFalse();
            if (signed) {
                assertThat(agreement.standing(LocalDate.of(2027, 6, 29))).contains(Standing.IN_FORCE);
                assertThat(agreement.standing(LocalDate.of(2027, 6, 30))).contains(Standing.IN_FORCE);
                assertThat(agreement.standing(LocalDate.of(2027, 7, 1))).contains(Standing.EXPIRING);
                assertThat(agreement.standing(LAST.plusDays(1))).contains(Standing.EXPIRED);
            }
        }
    }

    @Test
    void theNextEditionLastsAsLong() {
        Terms next = SampleTerms.complete(FIRST, LAST).next();
        assertThat(next.first()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(next.last()).isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(AttachedFile.of("../../x<script>.pdf", "%PDF-1.7".getBytes())).get().extracting(AttachedFile::name).isEqualTo("xscript.pdf");
        assertThat(AttachedFile.of("sida.pdf", "<html>".getBytes())).isEmpty();
        assertThat(AttachedFile.of("bild", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})).get().extracting(AttachedFile::mediaType)
                .isEqualTo("image/jpeg");
        assertThat(AttachedFile.of("stor.pdf", java.util.Arrays.copyOf("%PDF-".getBytes(), AttachedFile.MOST_BYTES + 1))).isEmpty();
    }

    @Test
    void refusalsNameTheState() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        Refusal.class, () -> AgreementRules.after(agreement(State.SIGNED), Deed.CHANGE)).code())
                .isEqualTo("agreements.deed.SIGNED");
    }

    private static Agreement agreement(State state) {
        return new Agreement(1, 1, 1, 1, state, SampleTerms.complete(FIRST, LAST), null, List.of(), null, null, 1, Spread.AUTHORITIES);
    }
}
