package se.samsyn.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is sought is sought in the original: what one finding strikes out hides nothing of another. */
class MaskingTest {
    @Test
    void aSentenceThatHoldsWhatTheGuardFindsIsStruckWhole() {
        String text = "Enligt portvakten såg Kalle Andersson, 0701-740605, på Strandgatan en båt.";
        assertThat(struck(text, "Kalle Andersson, 0701-740605, på Strandgatan")).isEqualTo("Enligt portvakten såg [maskerat] en båt.");
        assertThat(struck("Så här: Kalle Andersson på Strandgatan.", "Kalle Andersson på Strandgatan")).isEqualTo("Så här: [maskerat].");
    }

    @Test
    void wordsThatOverlapLeaveNothingBetweenThem() {
        assertThat(struck("A B C", "A B", "B C")).isEqualTo("[maskerat]");
        assertThat(struck("A B C", "B C", "A B")).isEqualTo("[maskerat]");
        assertThat(struck("x anana y", "ana")).isEqualTo("x [maskerat] y");
    }

    @Test
    void eachStretchIsCountedOnceAndCaseIsNothing() {
        Masking masking = new Masking(List.of("ÅSA"), Set.of(), Set.of());
        assertThat(masking.mask("åsa och Åsa")).isEqualTo(new Masking.Masked("[maskerat] och [maskerat]", 2));
        assertThat(masking.mask("ingen")).isEqualTo(new Masking.Masked("ingen", 0));
    }

    private static String struck(String text, String... words) {
        return new Masking(List.of(words), Set.of(), Set.of()).mask(text).text();
    }
}
