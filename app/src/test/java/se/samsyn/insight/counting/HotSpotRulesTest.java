package se.samsyn.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.HotSpots;
import se.samsyn.observations.Observation.PositionClass;

class HotSpotRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final double SIDE = 3000;

    private static HotSpots find(Rows rows) {
        Incidents all = rows.incidents();
        Ground ground = Rows.ground(SIDE);
        return HotSpotRules.find(ground, ground.builtUp(), HotSpots.Base.BUILT_UP, all, IntStream.range(0, all.size()).toArray());
    }

    @Test
    void aPlantedPlaceIsFoundNamedAndCounted() {
        Rows rows = new Rows().scatter(60, DAY, SIDE, new Random(1));
        Random random = new Random(2);
        for (int i = 0; i < 20; i++) {
            rows.at(500 + random.nextDouble() * 100, 500 + random.nextDouble() * 100).add(1, DAY);
        }
        HotSpots found = find(rows);
        assertThat(found.answer()).isEqualTo(HotSpots.Answer.SOME);
        assertThat(found.spots()).hasSize(1);
        HotSpots.HotSpot spot = found.spots().getFirst();
        assertThat(spot.name()).isEqualTo("Torget");
        assertThat(spot.placeId()).isEqualTo(11);
        assertThat(spot.events()).isBetween(20L, 23L);
        assertThat(spot.points()).isEqualTo((int) spot.events());
        assertThat(found.events()).isEqualTo(80);
    }

    @Test
    void anEvenSpreadSeldomStandsOut() {
        int marked = 0;
        for (int seed = 0; seed < 40; seed++) {
            marked += find(new Rows().scatter(100, DAY, SIDE, new Random(seed))).spots().isEmpty() ? 0 : 1;
        }
        assertThat(marked).isLessThanOrEqualTo(4);
    }

    @Test
    void twentyNineAreTooFewHoweverClose() {
        assertThat(find(new Rows().at(550, 550).add(29, DAY)).answer()).isEqualTo(HotSpots.Answer.TOO_FEW);
        assertThat(find(new Rows().at(550, 550).add(30, DAY)).answer()).isEqualTo(HotSpots.Answer.SOME);
    }

    @Test
    void onePointIsAnAddressNotAnArea() {
        Rows rows = new Rows();
        for (int i = 0; i < 60; i++) {
            rows.at(50 + i * 47, 150).add(1, DAY);
        }
        HotSpots found = find(rows.at(1550, 1550).add(25, DAY));
        assertThat(found.spots()).singleElement().satisfies(spot -> {
            assertThat(spot.points()).isEqualTo(1);
            assertThat(spot.busiestPoint()).isEqualTo(25);
            assertThat(spot.events()).isEqualTo(25);
        });
    }

    @Test
    void aCentreIntoWhichEverythingFallsIsNoPlaceThatStandsOut() {
        HotSpots found = find(new Rows().scatter(60, DAY, SIDE, new Random(1))
                .at(1550, 1550).position(PositionClass.SNAPPED).add(80, DAY)
                .position(PositionClass.MUNICIPALITY_CENTRE).add(80, DAY));
        assertThat(found.answer()).isEqualTo(HotSpots.Answer.NONE);
        assertThat(found.coarse()).isEqualTo(160);
        assertThat(found.events()).isEqualTo(60);
    }

    @Test
    void whatFallsWhereNobodyLivesIsSaidAndNotTested() {
        HotSpots found = find(new Rows().scatter(60, DAY, SIDE, new Random(1)).at(9000, 9000).add(40, DAY));
        assertThat(found.events()).isEqualTo(60);
        assertThat(found.outside()).isEqualTo(40);
        assertThat(found.spots()).isEmpty();
    }

    @Test
    void withoutGroundNothingCanBeTold() {
        Incidents all = new Rows().add(40, DAY).incidents();
        HotSpots found = HotSpotRules.find(Rows.ground(SIDE), null, HotSpots.Base.BUILT_UP, all, IntStream.range(0, 40).toArray());
        assertThat(found.answer()).isEqualTo(HotSpots.Answer.NO_GROUND);
    }
}
