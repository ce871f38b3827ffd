package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;

class ObservationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T21:15:00Z");

    @Test
    void aReceivedOneIsAcceptedOnceAndTravelsAsFarAsTheReviewerSays() {
        Observation accepted = received("Två motorer borta").accept(Spread.AUTHORITIES, NOW);

        assertThat(accepted.state()).isEqualTo(Observation.State.ACCEPTED);
        assertThat(accepted.spread()).isEqualTo(Spread.AUTHORITIES);
        assertThat(accepted.reviewedAt()).isEqualTo(NOW);
        refused("observation.received", () -> accepted.accept(Spread.INTERNAL, NOW));
        refused("observation.received", () -> accepted.giveBack("för sent", NOW));
    }

    @Test
    void itIsGivenBackWithAReasonAndMayBeSentAgain() {
        refused("observation.reason", () -> received(null).giveBack("  ", NOW));
        Observation returned = received("x").giveBack("Vilken brygga?", NOW);

        refused("observation.returned.closed", () -> returned.mask(List.of("x"), false));
        Observation again = returned.resend(report("Brygga C", null, Observation.Where.named("Brygga C")));

        assertThat(again.state()).isEqualTo(Observation.State.RECEIVED);
        assertThat(again.returnReason()).isNull();
        assertThat(again.text()).isEqualTo("Brygga C");
        refused("observation.returned", () -> again.resend(report("y", null, Observation.Where.named("Brygga C"))));
    }

    @Test
    void anImportedRowIsNotGivenBack() {
        Observation row = new Observation(
                7, 1, Observation.State.RECEIVED, Observation.Source.POLICE, "polisen.se",
                new Observation.Category(CategoryGroup.TIL, null), Observation.When.exactly(NOW),
                Observation.Where.named("Hamnen"), Observation.Circumstances.NOT_TOLD, null, false, 1, Spread.INTERNAL, NOW,
                null, null, 12L, null);
        refused("observation.imported", () -> row.giveBack("nej", NOW));
    }

    @Test
    void maskingStrikesOutEveryOccurrence() {
        Observation masked = received("Kalle var där. KALLE sprang mot Kallebäck.").mask(List.of("kalle ", "Kalle"), false);
        assertThat(masked.text()).isEqualTo("[maskerat] var där. [maskerat] sprang mot [maskerat]bäck.");
        refused("observation.nothingMasked", () -> received("Inget här").mask(List.of("Kalle", ""), false));
    }

    @Test
    void aHomeIsKeptCoarselyHoweverItWasTold() {
        var spot = new Observation.Where(674_032.4, 6_580_821.9, Observation.PositionClass.EXACT, null, null, null);

        Observation.Where kept = Observation.kept(
                new Observation.Category(CategoryGroup.TIL, Subcategory.TIL_HOME_BURGLARY), spot);

        assertThat(kept.x()).isEqualTo(674_050);
        assertThat(kept.y()).isEqualTo(6_580_850);
        assertThat(kept.position()).isEqualTo(Observation.PositionClass.STREET);
        assertThat(Observation.kept(new Observation.Category(CategoryGroup.TIL, Subcategory.TIL_THEFT), spot)).isEqualTo(spot);
    }

    @Test
    void aReportNeedsAPlaceATimeThatHasBeenAndATextWithoutPersons() {
        var nowhere = new Observation.Where(null, null, Observation.PositionClass.NONE, null, null, null);
        assertThat(report("ok", null, nowhere).mistakes(NOW).has("place")).isTrue();
        assertThat(report("ring 070-123 45 67", null, Observation.Where.named("Torget")).mistakes(NOW).has("text")).isTrue();
        assertThat(report("ok", null, Observation.Where.named("hos anna@exempel.se")).mistakes(NOW).has("place")).isTrue();
        assertThat(report("x".repeat(1001), null, Observation.Where.named("Torget")).mistakes(NOW).has("text")).isTrue();
        assertThat(report("ok", null, Observation.Where.named("Torget")).mistakes(NOW).any()).isFalse();
        assertThat(report("ok", null, Observation.Where.named("Torget")).mistakes(NOW.minus(Duration.ofHours(1))).has("when"))
                .isTrue();
    }

    @Test
    void plannedEventsMayLieAhead() {
        var match = new NewObservation(
                "a-key-of-length", Observation.Source.STAFF,
                new Observation.Category(CategoryGroup.ARR, Subcategory.ARR_MATCH),
                Observation.When.exactly(NOW.plus(Duration.ofDays(9))), Observation.Where.named("Idrottsplatsen"),
                Observation.Circumstances.NOT_TOLD, null);
        assertThat(match.mistakes(NOW).any()).isFalse();
    }

    @Test
    void everySubcategoryBelongsToTheGroupOfItsCode() {
        for (CategoryGroup group : CategoryGroup.values()) {
            assertThat(Subcategory.of(group)).isNotEmpty().allMatch(sub -> sub.group() == group);
        }
        assertThatThrownBy(() -> new Observation.Category(CategoryGroup.SKA, Subcategory.TIL_THEFT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Observation received(String text) {
        return new Observation(
                7, 1, Observation.State.RECEIVED, Observation.Source.STAFF, "STAFF",
                new Observation.Category(CategoryGroup.TIL, Subcategory.TIL_THEFT), Observation.When.exactly(NOW),
                Observation.Where.named("Hamnen"), Observation.Circumstances.NOT_TOLD, text, false, 1, Spread.INTERNAL, NOW,
                null, null, null, 7L);
    }

    static NewObservation report(String text, Subcategory sub, Observation.Where where) {
        return new NewObservation(
                "a-key-of-length", Observation.Source.STAFF, new Observation.Category(CategoryGroup.TIL, sub),
                Observation.When.exactly(NOW), where, Observation.Circumstances.NOT_TOLD, text);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
