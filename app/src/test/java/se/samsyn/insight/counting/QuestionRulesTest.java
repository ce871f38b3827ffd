package se.samsyn.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Verdict;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.observations.Subcategory;

/** Density, change, ranking, homes and coverage on a made town. */
class QuestionRulesTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final Period WEEKS = new Period(LAST.minusDays(27), LAST);
    private static final Selection STAFF = Selection.of(WEEKS).withSource("STAFF");
    private static final double[] EVERYWHERE = {-1e8, -1e8, 1e8, 1e8};

    private static Basis basis(Rows rows, Selection selection) {
        return new Basis(rows.incidents(), Rows.ground(2000), selection, Rows.ZONE);
    }

    @Test
    void densityIsPerSquareKilometreAndYearSoThatPeriodsOfUnlikeLengthCompare() {
        Rows rows = new Rows().at(1050, 1050).add(60, LAST);
        double month = Density.of(basis(rows, STAFF), 400, 100, EVERYWHERE).highest();
        // The quartic kernel at its centre is 3/(πh²).
        assertThat(month).isCloseTo(60 * 3 / (Math.PI * 0.16) * 365.25 / 28, within(0.5));
        Selection twice = Selection.of(new Period(LAST.minusDays(55), LAST)).withSource("STAFF");
        assertThat(Density.of(basis(rows, twice), 400, 100, EVERYWHERE).highest()).isCloseTo(month / 2, within(0.5));
    }

    @Test
    void densityIsTheSameSeenThroughASmallerBox() {
        Rows rows = new Rows().scatter(200, LAST, 2000, new Random(4));
        Density.Surface whole = Density.of(basis(rows, STAFF), 400, 100, EVERYWHERE);
        double[] box = {Rows.EAST + 500, Rows.NORTH + 500, Rows.EAST + 900, Rows.NORTH + 900};
        Density.Surface part = Density.of(basis(rows, STAFF), 400, 100, box);
        assertThat(part.size()).isEqualTo(16);
        for (int i = 0; i < part.size(); i++) {
            for (int j = 0; j < whole.size(); j++) {
                if (whole.x()[j] == part.x()[i] && whole.y()[j] == part.y()[i]) {
                    assertThat(part.perKm2Year()[i]).isCloseTo(whole.perKm2Year()[j], within(1e-6));
                }
            }
        }
    }

    @Test
    void fewEventsAndPointsThatStandForMoreMakeNoSurface() {
        assertThat(Density.of(basis(new Rows().add(29, LAST), STAFF), 400, 100, EVERYWHERE).size()).isZero();
        Rows centre = new Rows().position(PositionClass.SNAPPED).add(500, LAST);
        assertThat(Density.of(basis(centre, STAFF), 400, 100, EVERYWHERE).size()).isZero();
    }

    @Test
    void periodsOfUnlikeLengthAreComparedByWhatIsExpected() {
        Period before = new Period(LAST.minusDays(27 + 280), LAST.minusDays(28));
        Rows even = new Rows().add(12, LAST).add(120, before.first());
        Change change = Change.of(basis(even, STAFF), before);
        assertThat(change.whole().expected()).isCloseTo(12, within(1e-9));
        assertThat(change.whole().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
        assertThat(change.whole().times().low()).isLessThan(1);
        assertThat(change.whole().times().high()).isGreaterThan(1);
        Change more = Change.of(basis(new Rows().add(40, LAST).add(120, before.first()), STAFF), before);
        assertThat(more.whole().verdict()).isEqualTo(Verdict.CLEARLY_MORE);
        assertThat(more.whole().times().low()).isGreaterThan(1.5);
        assertThat(more.sameLength()).isFalse();
    }

    @Test
    void nothingIsSaidOfAFewOrOfAPeriodBeforeTheSourceBegan() {
        Period before = WEEKS.previous();
        Change few = Change.of(basis(new Rows().add(4, LAST).add(1, before.first()), STAFF), before);
        assertThat(few.whole().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(few.whole().times()).isNull();
        assertThat(Change.of(basis(new Rows().add(40, LAST), STAFF), before).whole().verdict()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void aPlaceIsRankedWithItsPointsAndDays() {
        Rows rows = new Rows().place(11).at(500, 500).add(6, LAST).at(560, 560).add(2, LAST.minusDays(1));
        Ranking.Row row = Ranking.of(basis(rows, STAFF), 10).rows().getFirst();
        assertThat(row).isEqualTo(new Ranking.Row(11, "Torget", 8, 2, 2, 6, LAST));
    }

    @Test
    void evenChanceIsConcentratedWhenEventsAreFewAndIsSaidSo() {
        Ranking spread = Ranking.of(basis(new Rows().scatter(60, LAST, 2000, new Random(1)), STAFF), 10);
        assertThat(spread.spread().beyondChance()).isFalse();
        assertThat(spread.spread().needed()).isLessThan(60);
        Ranking heaped = Ranking.of(basis(new Rows().at(50, 50).add(40, LAST).scatter(20, LAST, 2000, new Random(1)), STAFF), 10);
        assertThat(heaped.spread().beyondChance()).isTrue();
        assertThat(Ranking.of(basis(new Rows().add(29, LAST), STAFF), 10).spread()).isNull();
    }

    @Test
    void onlyWhatHappensAtHomeIsDividedByInhabitants() {
        Rows rows = new Rows().kind(Subcategory.TIL_HOME_BURGLARY).area(1).add(30, LAST).area(2).add(6, LAST)
                .kind(Subcategory.TIL_SHOPLIFTING).area(2).add(500, LAST);
        Homes homes = Homes.of(basis(rows, STAFF), Map.of(1L, 1000.0, 2L, 1000.0));
        assertThat(homes.events()).isEqualTo(36);
        assertThat(homes.rows().getFirst().name()).isEqualTo("Väster");
        assertThat(homes.rows().getFirst().verdict()).isEqualTo(Verdict.CLEARLY_MORE);
        assertThat(homes.rows().getFirst().rate()).isCloseTo(30 * 365.25 / 28, within(0.01));
        assertThat(homes.rows().getFirst().interval().low()).isLessThan(homes.rows().getFirst().rate());
        assertThat(Homes.of(basis(rows, STAFF), Map.of(1L, 1000.0)).unknown()).isEqualTo(6);
    }

    @Test
    void aSquareWhereStaffReportedEarlierIsNotOneWhereNobodyEverDid() {
        Rows rows = new Rows().at(100, 100).add(1, LAST).at(700, 100).add(1, LAST.minusDays(100)).source("POLICE").at(1200, 100).add(9, LAST);
        Coverage coverage = Coverage.of(basis(rows, STAFF));
        assertThat(coverage.blocks()).hasSize(16);
        assertThat(coverage.silent()).isEqualTo(15);
        assertThat(coverage.never()).isEqualTo(14);
        assertThat(coverage.areas()).filteredOn(area -> area.name().equals("Väster"))
                .singleElement()
                .satisfies(area -> assertThat(area.reports()).isEqualTo(1))
                .satisfies(area -> assertThat(area.others()).isEqualTo(9));
    }
}
