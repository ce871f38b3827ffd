package se.samsyn.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Findings;
import se.samsyn.insight.HotSpots;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.Verdict;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Observation.PositionClass;

class StudyRulesTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final Period WEEKS = new Period(LAST.minusDays(27), LAST);
    private static final Selection STAFF = Selection.of(WEEKS).withSource("STAFF");

    private static Study study(Rows rows, Selection selection) {
        return new StudyRules(rows.incidents(), Rows.ground(2000), Rows.ZONE).study(selection);
    }

    @Test
    void sourcesStandSideBySideAndAreNeverAdded() {
        Study study = study(new Rows().add(10, LAST).source("POLICE").add(7, LAST), STAFF);
        assertThat(study.count()).isEqualTo(10);
        assertThat(study.sources()).extracting(Study.SourceCount::source, Study.SourceCount::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("STAFF", 10L), org.assertj.core.groups.Tuple.tuple("POLICE", 7L));
        assertThat(Arrays.stream(study.cells().n()).sum()).isEqualTo(10);
        assertThat(study.rhythm().counted()).isEqualTo(10);
        assertThat(study.groups().whole().count()).isEqualTo(10);
        assertThat(study.areas().whole().count()).isEqualTo(10);
    }

    @Test
    void aPointThatStandsForMoreIsCountedButNotDrawn() {
        Study study = study(
                new Rows().add(3, LAST)
                        .position(PositionClass.STREET).add(4, LAST)
                        .position(PositionClass.SNAPPED).add(50, LAST)
                        .position(PositionClass.MUNICIPALITY_CENTRE).add(60, LAST)
                        .position(PositionClass.NONE).at(Double.NaN, Double.NaN).add(2, LAST),
                STAFF);
        assertThat(study.count()).isEqualTo(119);
        assertThat(study.drawn()).isEqualTo(7);
        assertThat(study.coarse()).isEqualTo(50);
        assertThat(study.unplaced()).isEqualTo(62);
        assertThat(study.cells().n()).containsExactly(7);
        assertThat(study.points()).hasSize(7);
        assertThat(study.hotSpots().answer()).isEqualTo(HotSpots.Answer.TOO_FEW);
        assertThat(study.hotSpots().coarse()).isEqualTo(112);
        assertThat(study.areas().whole().count()).isEqualTo(119);
    }

    /** Blocks are shown to those who work with them; nobody else is told how many things happened in one. */
    @Test
    void areasWithoutANameAreNotCountedForThePublic() {
        Rows rows = new Rows().add(12, LAST);
        Ground town = Rows.ground(2000);
        assertThat(new StudyRules(rows.incidents(), town, Rows.ZONE).byArea(STAFF, Set.of())).isNotEmpty();
        Ground blocks = new Ground(
                town.allAreas().stream().filter(area -> area.level() != Ground.Level.LISTED).toList(),
                town.places(), town.builtUp(), town.areasAt(), town.bounds());
        assertThat(blocks.areas()).extracting(Ground.NamedArea::name).containsExactly("Kvarteret Räven");
        assertThat(new StudyRules(rows.incidents(), blocks, Rows.ZONE).byArea(STAFF, Set.of())).isEmpty();
    }

    @Test
    void threePeriodsOfTheSameLengthOnTheMunicipalitysOwnDays() {
        Rows rows = new Rows()
                .add(5, WEEKS.first())
                .add(6, WEEKS.first().minusDays(1))
                .add(1, WEEKS.first().minusDays(28))
                .add(9, WEEKS.first().minusDays(29))
                .add(8, WEEKS.first().minusDays(364))
                .add(1, LocalDate.of(2024, 1, 1));
        Comparison.Row whole = study(rows, STAFF).groups().whole();
        assertThat(whole.count()).isEqualTo(5);
        assertThat(whole.previous().count()).isEqualTo(7);
        assertThat(whole.lastYear().count()).isEqualTo(8);
    }

    @Test
    void midnightIsTheMunicipalitysOwn() {
        Rows rows = new Rows()
                .add(1, WEEKS.first().minusDays(1).atTime(23, 30), WEEKS.first().minusDays(1).atTime(23, 30))
                .add(2, WEEKS.first().atTime(0, 30), WEEKS.first().atTime(0, 30))
                .add(4, LAST.atTime(23, 59), LAST.atTime(23, 59))
                .add(8, LAST.plusDays(1).atTime(0, 0), LAST.plusDays(1).atTime(0, 0));
        assertThat(study(rows, STAFF).count()).isEqualTo(6);
    }

    @Test
    void smallerAreasAreCountedInTheOneThatPeopleSpeakOf() {
        Rows rows = new Rows().area(1).add(2, LAST).area(2).add(3, LAST).area(3).add(4, LAST).area(9).add(5, LAST).area(Incidents.NONE).add(6, LAST);
        Study study = study(rows, STAFF);
        assertThat(study.areas().rows()).extracting(Comparison.Row::name, Comparison.Row::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, 11L),
                        org.assertj.core.groups.Tuple.tuple("Öster", 7L),
                        org.assertj.core.groups.Tuple.tuple("Väster", 2L));
        assertThat(study(rows, STAFF.withArea(2L)).count()).isEqualTo(7);
    }

    @Test
    void hoursAndWeekdaysLeaveOutWhatNobodyKnows() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        Rows rows = new Rows()
                .add(1, friday.atTime(23, 0), friday.atTime(23, 0))
                .add(2, friday.atTime(12, 0), friday.atTime(12, 0))
                .add(4, friday.atTime(22, 0), friday.plusDays(1).atTime(9, 0));
        Selection night = new Selection(WEEKS, Set.of(), null, "STAFF", new Selection.Hours(22, 6), Set.of());
        assertThat(study(rows, night).count()).isEqualTo(1);
        assertThat(study(rows, night).unclear()).isEqualTo(4);
        Selection friday5 = new Selection(WEEKS, Set.of(), null, "STAFF", null, Set.of(java.time.DayOfWeek.FRIDAY));
        assertThat(study(rows, friday5).count()).isEqualTo(3);
    }

    @Test
    void groupsAreChosen() {
        Rows rows = new Rows().add(3, LAST).group(CategoryGroup.SKA).add(4, LAST);
        assertThat(study(rows, STAFF.withGroups(Set.of(CategoryGroup.SKA))).count()).isEqualTo(4);
        assertThat(study(rows, STAFF.withGroups(Set.of(CategoryGroup.BRA))).count()).isZero();
    }

    @Test
    void aSchoolThatStartsToReportIsMoreReportsNotMoreCrime() {
        Rows rows = new Rows().add(1, LocalDate.of(2024, 1, 1))
                .unit(1).add(10, LAST).add(10, LAST.minusDays(364))
                .unit(2).add(25, LAST);
        Study study = study(rows, STAFF);
        assertThat(study.effort()).isEqualTo(new Study.Effort(2, 0, 1, 25));
        assertThat(study.groups().whole().lastYear().verdict()).isEqualTo(Verdict.CLEARLY_MORE);
        assertThat(Findings.effort(study).key()).isEqualTo("insight.effort.newUnits");
    }

    @Test
    void weeksBeforeTheSourceBeganAreMissingNotZero() {
        Rows rows = new Rows().add(20, LAST).add(20, LAST.minusDays(30));
        Comparison.Row whole = study(rows, STAFF).groups().whole();
        assertThat(whole.lastYear().verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(whole.previous().verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(Findings.effort(study(rows, STAFF)).key()).isEqualTo("insight.effort.now");
    }

    @Test
    void aSourceThatEndsEarlyIsNotFewer() {
        Rows rows = new Rows().add(1, LocalDate.of(2024, 1, 1)).add(40, LAST.minusDays(364)).add(40, LAST.minusDays(40)).add(2, LAST.minusDays(25));
        assertThat(study(rows, STAFF).groups().whole().lastYear().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void placesOfTheRegisterAreRankedAndWordedOverAllPlaces() {
        Rows rows = new Rows().add(1, LocalDate.of(2024, 1, 1)).place(11).add(12, LAST).add(2, LAST.minusDays(364))
                .place(12).add(3, LAST).place(77).add(50, LAST).place(Incidents.NONE).add(9, LAST);
        Study study = study(rows, STAFF);
        assertThat(study.places().rows()).extracting(Comparison.Row::name).containsExactly("Torget", "<b>Hamnen</b>");
        assertThat(study.places().rows().getFirst().lastYear().verdict().more()).isTrue();
        assertThat(study.places().rows().getLast().lastYear().verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void theMapShowsTheSameGroundWhateverIsChosen() {
        Rows rows = new Rows().scatter(200, LAST, 2000, new Random(3)).group(CategoryGroup.BRA).at(100, 100).add(1, LAST);
        Study all = study(rows, STAFF);
        Study few = study(rows, STAFF.withGroups(Set.of(CategoryGroup.BRA)));
        assertThat(few.extent()).isEqualTo(all.extent());
        assertThat(all.outsideExtent()).isZero();
    }

    @Test
    void nothingAtAll() {
        Study study = new StudyRules(new Rows().incidents(), Rows.ground(500), Rows.ZONE).study(Selection.of(WEEKS));
        assertThat(study.count()).isZero();
        assertThat(Findings.map(study).key()).isEqualTo("insight.map.nothing");
        assertThat(Findings.comparison(study).key()).isEqualTo("insight.compare.NO_DATA");
        assertThat(Findings.rhythm(study).key()).isEqualTo("insight.rhythm.nothing");
    }
}
