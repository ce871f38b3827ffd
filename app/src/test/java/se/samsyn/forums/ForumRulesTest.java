package se.samsyn.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.forums.groups.ForumRules;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;

class ForumRulesTest {
    /** Every state × every deed, as a table: what is not in it is refused. */
    @Test
    void everyStateAndEveryDeed() {
        List<String> ways = new ArrayList<>();
        for (Forum.State state : Forum.State.values()) {
            for (Forum.Deed deed : Forum.Deed.values()) {
                ForumRules.next(state, deed).ifPresent(next -> ways.add(state + " " + deed + " " + next));
            }
        }
        assertThat(ways).containsExactly(
                "PLANNED START ACTIVE",
                "PLANNED END ENDED",
                "ACTIVE REST DORMANT",
                "ACTIVE END ENDED",
                "DORMANT RESUME ACTIVE",
                "DORMANT END ENDED");
    }

    /** Invariant 5: the strategic council's chair belongs to the municipality; other groups may be led by anyone. */
    @Test
    void invariant5_theMunicipalityLeadsItsStrategicCouncil() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            assertThat(ForumRules.mayChair(Charter.Level.STRATEGIC, kind)).as(kind.name()).isEqualTo(kind == OrganisationKind.OWN_BOARD);
            assertThat(ForumRules.mayChair(Charter.Level.NETWORK, kind)).as(kind.name()).isTrue();
        }
    }

    @Test
    void aSeriesKeepsItsWeekday() {
        LocalDate tuesday = LocalDate.of(2026, 3, 3);
        for (Rhythm rhythm : Rhythm.values()) {
            List<LocalDate> days = rhythm.days(tuesday, 12);
            assertThat(days).as(rhythm.name()).hasSize(rhythm.regular() ? 12 : 1).isSorted().doesNotHaveDuplicates();
            assertThat(days).as(rhythm.name()).allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
        }
        assertThat(Rhythm.TERTIAL.days(tuesday, 3)).containsExactly(tuesday, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 11, 3));
        assertThat(Rhythm.HALF_YEARLY.days(tuesday, 2).get(1)).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(Rhythm.WHEN_NEEDED.due(tuesday)).isNull();
    }

    @Test
    void aCharterSaysItsMistakes() {
        assertThat(charter("", "", Charter.Level.STRATEGIC, null).mistakes().byField().keySet()).containsExactly("name", "purpose");
        assertThat(charter("Hamnen", "Syfte.", Charter.Level.WORKING_GROUP, null).mistakes().has("endsOn")).isTrue();
        assertThat(charter("Hamnen", "Syfte.", Charter.Level.WORKING_GROUP, LocalDate.of(2027, 1, 1)).mistakes().any()).isFalse();
        // Invariant 12: nobody who is observed stands in a group's text.
        assertThat(charter("Hamnen", "Ring 070-123 45 67.", Charter.Level.STRATEGIC, null).mistakes().has("purpose")).isTrue();
    }

    static Charter charter(String name, String purpose, Charter.Level level, LocalDate ends) {
        return new Charter(
                name, purpose, level, Charter.Mandate.PREPARES, Charter.Concerns.GROUP, Rhythm.MONTHLY, Charter.MinutesForm.MINUTES, 14,
                null, null, "", "", null, ends, Spread.AUTHORITIES);
    }
}
