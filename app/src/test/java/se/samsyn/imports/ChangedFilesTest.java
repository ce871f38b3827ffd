package se.samsyn.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsyn.database.TestDatabase;
import se.samsyn.demo.events.GuardFile;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportDifferences.Compared;
import se.samsyn.observations.ImportDifferences.Difference;
import se.samsyn.observations.ImportDifferences.Kind;

/** The next file from a source says otherwise: it is shown first, and applied as it was shown. */
class ChangedFilesTest {
    private static final String FIRST = """
            id;datum;kategori;plats
            1;2025-03-03;SKA;Torget
            2;2025-03-04;TIL;Hamnen
            3;2025-03-05;TIL;Parken
            4;2025-03-20;VHR;Torget
            """;
    /** 2 is reclassified, 3 is gone, 5 is late, 6 is new. */
    private static final String SECOND = """
            id;datum;kategori;plats
            1;2025-03-03;SKA;Torget
            2;2025-03-04;VHR_ROBBERY;Hamnen
            4;2025-03-20;VHR;Torget
            5;2025-03-06;SKA;Skolan
            6;2025-04-01;SKA;Skolan
            """;

    @TempDir
    Path folder;

    private ImportRoom room;

    @BeforeEach
    void fresh() {
        room = new ImportRoom("9943", folder);
    }

    @Test
    void whatIsNewChangedAndGoneIsShownBeforeItIsAccepted() {
        room.take("Polisens fil", FIRST);
        ImportBatch second = room.hand("Polisens fil", SECOND);

        assertThat(second.added()).isEqualTo(2);
        assertThat(second.known()).isEqualTo(2);
        assertThat(second.compared()).isEqualTo(new Compared(1, 1, 1, 1, 0));
        Difference changed = room.in(() -> room.imports.differences(second.id(), Kind.CHANGED, 10)).getFirst();
        assertThat(changed.before().category().group().name()).isEqualTo("TIL");
        assertThat(changed.after().category().sub().name()).isEqualTo("VHR_ROBBERY");
        assertThat(room.in(() -> room.imports.differences(second.id(), Kind.GONE, 10)).getFirst().before().where().placeName()).isEqualTo("Parken");
        assertThat(counted()).as("nothing is changed yet").containsExactly("1 SKA", "2 TIL", "3 TIL", "4 VHR");

        room.accept(second, false);
        assertThat(counted()).containsExactly("1 SKA", "2 VHR_ROBBERY", "3 TIL", "4 VHR", "5 SKA", "6 SKA");
        assertThat(room.rows("select 'x' from import_difference")).isEmpty();
        assertThat(room.rows("select 'x' from import_file_part")).isEmpty();
    }

    @Test
    void rowsThatAreGoneGoOnlyWhenThatIsChosen() {
        room.take("Polisens fil", FIRST);
        room.accept(room.hand("Polisens fil", SECOND), true);
        assertThat(counted()).containsExactly("1 SKA", "2 VHR_ROBBERY", "4 VHR", "5 SKA", "6 SKA");
    }

    @Test
    void rowsOutsideTheTimeOfTheFileAreNotGone() {
        room.take("Polisens fil", FIRST);
        ImportBatch april = room.hand("Polisens fil", "id;datum;kategori;plats\n6;2025-04-01;SKA;Skolan\n7;2025-04-02;SKA;Skolan\n");
        assertThat(april.compared()).isEqualTo(Compared.NOTHING);
    }

    @Test
    void aDiscardedFileChangesNothing() {
        room.take("Polisens fil", FIRST);
        ImportBatch second = room.hand("Polisens fil", SECOND);
        room.in(() -> {
            room.imports.discard(second.id(), second.version(), 7);
            return null;
        });
        assertThat(counted()).containsExactly("1 SKA", "2 TIL", "3 TIL", "4 VHR");
        assertThat(room.rows("select 'x' from import_difference")).isEmpty();
    }

    @Test
    void rowsWithoutANumberAreKnownAgainByTimeAndPlace() {
        room.take("Egen", "datum;kategori;plats\n2025-03-03 10:00;SKA;Torget\n2025-03-03 11:00;TIL;Torget\n2025-03-04 10:00;SKA;Torget\n");
        ImportBatch second = room.hand("Egen", "datum;kategori;plats\n2025-03-03 10:00;SKA;Torget\n2025-03-03 11:00;VHR;Torget\n2025-03-04 10:00;SKA;Torget\n");
        assertThat(second.added()).isZero();
        assertThat(second.known()).isEqualTo(2);
        assertThat(second.compared()).isEqualTo(new Compared(1, 1, 0, 0, 0));
        room.accept(second, false);
        assertThat(room.rows("select category_group from observation where state = 'ACCEPTED' order by from_time")).containsExactly("SKA", "VHR", "SKA");
        ImportBatch third = room.hand("Egen", "datum;kategori;plats\n2025-03-03 10:00;SKA;Torget\n2025-03-03 11:00;VHR;Torget\n2025-03-04 10:00;SKA;Torget\n");
        assertThat(third.known()).isEqualTo(3);
        assertThat(third.compared()).isEqualTo(Compared.NOTHING);
    }

    @Test
    void whatAPersonHasCorrectedIsLeftAsThePersonWroteIt() {
        room.take("Polisens fil", FIRST);
        correct("category_group = 'NAR'", "2");
        ImportBatch again = room.hand("Polisens fil", SECOND);
        assertThat(again.compared().changed()).isZero();
        room.accept(again, false);
        assertThat(counted()).contains("2 NAR");
    }

    @Test
    void aRowThatMovedSinceTheReportMakesItTooOld() {
        room.take("Polisens fil", FIRST);
        ImportBatch second = room.hand("Polisens fil", SECOND);
        correct("category_group = 'NAR'", "2");
        assertThatThrownBy(() -> room.accept(second, false))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("import-moved"));
        assertThat(counted()).containsExactly("1 SKA", "2 NAR", "3 TIL", "4 VHR");
        ImportBatch anew = room.in(() -> {
            room.desk.readAgain(second.id());
            return room.done(second.id());
        });
        room.accept(anew, false);
        assertThat(counted()).containsExactly("1 SKA", "2 NAR", "3 TIL", "4 VHR", "5 SKA", "6 SKA");
    }

    @Test
    void theSameFileTwiceAddsNothingWhetherAcceptedOrNot() {
        ImportBatch first = room.read(room.hand("Polisens fil", FIRST), java.util.Map.of());
        assertThat(room.hand("Polisens fil", FIRST).id()).as("while the first still waits").isEqualTo(first.id());
        assertThat(room.hand("Polisens fil", FIRST + "\n").added()).as("with other bytes").isZero();
        room.accept(first, false);
        ImportBatch third = room.hand("Polisens fil", FIRST);
        assertThat(third.added()).isZero();
        assertThat(third.compared()).isEqualTo(Compared.NOTHING);
        room.accept(third, true);
        assertThat(counted()).hasSize(4);
    }

    @Test
    void theSameEventFromSchoolAndPoliceIsTwoRowsOfTwoSourcesAndNeverOneSum() {
        String row = "datum;kategori;x;y;plats\n2025-03-03 10:00;SKA;620400;6530300;Havsskolan\n";
        room.take("Skolans lista", row);
        room.take("Polisens fil", row);
        assertThat(room.rows("select source || ' ' || source_id from observation where state = 'ACCEPTED' order by id"))
                .containsExactly("IMPORT Skolans lista", "POLICE Polisens fil");
    }

    @Test
    void theGuardsMonthlyFileSentTwiceCountsOnce() {
        TownEvents town = TownEvents.endingAt(LocalDate.of(2026, 7, 1), 20_260_101, 1);
        String file = GuardFile.of(town, town.dates().fileSentTwice());
        ImportBatch once = room.take("Vaktbolaget", file);
        assertThat(once.added()).isPositive();
        ImportBatch twice = room.hand("Vaktbolaget", file);
        assertThat(twice.added()).isZero();
        assertThat(twice.known()).isEqualTo(once.added());
        room.accept(twice, true);
        assertThat(counted()).hasSize((int) once.added());
    }

    @Test
    void aShoppingCentreWhereEveryEventSnapsToOnePointIsNoSpot() {
        StringBuilder file = new StringBuilder("id;datum;kategori;x;y;plats\n");
        for (int i = 0; i < 100; i++) {
            boolean centre = i % 2 == 0;
            file.append(i).append(";2025-03-03;TIL;").append(centre ? 620_000 : 621_000 + 7 * i).append(";6530000;").append(centre ? "Centrum" : "Gatan").append('\n');
        }
        assertThat(room.take("Butikerna", file.toString()).snapped()).isEqualTo(50);
        assertThat(room.rows("select distinct place_name || ' ' || position_class from observation order by 1"))
                .containsExactly("Centrum SNAPPED", "Gatan EXACT");
    }

    /** As a person does at review. */
    private void correct(String what, String key) {
        TestDatabase.runInScope(room.scope, () -> TestDatabase.jdbc()
                .sql("update observation set " + what + ", version = version + 1 where source_key = '" + key + "'")
                .update());
    }

    private List<String> counted() {
        return room.rows("select source_key || ' ' || coalesce(subcategory, category_group) from observation where state = 'ACCEPTED' order by source_key");
    }
}
