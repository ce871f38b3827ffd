package se.samsyn.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.imports.ImportBatch.State;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.imports.ImportMapping.Format;
import se.samsyn.kernel.Refusal;
import se.samsyn.tables.Sheets;

/** Files as municipalities hand them in: asked about once, remembered, read whole or not at all. */
class FilesWithMemoryTest {
    @TempDir
    Path folder;

    private ImportRoom room;

    @BeforeEach
    void fresh() {
        room = new ImportRoom("9942", folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"historik.xlsx", "historik.xls"})
    void aMunicipalitysOwnHistoryInExcelIsAskedAboutOnceAndRememberedAfterThat(String name) throws IOException {
        ImportBatch handed = room.hand(history(name), ImportMapping.guessed(Format.TABLE, "Egen historik"));
        assertThat(handed.state()).isEqualTo(State.ASKING);

        ImportQuestion question = room.in(() -> room.desk.question(handed.id(), null));
        assertThat(question.tables()).hasSize(2);
        assertThat(question.chosen().headingLine()).isEqualTo(4);
        assertThat(question.columns())
                .containsEntry(Column.FROM, "Datum").containsEntry(Column.CLOCK, "Tid").containsEntry(Column.CATEGORY, "Vad")
                .containsEntry(Column.PLACE, "Plats").containsEntry(Column.TEXT, "Anteckning");
        assertThat(question.trial().unknownWords()).containsOnly(Map.entry("Ligister", 1L));
        assertThat(question.trial().usable()).isEqualTo(3);
        assertThat(room.rows("select 'x' from observation")).as("nothing is kept before it is read").isEmpty();

        ImportBatch read = room.read(handed, Map.of("Ligister", "SAM_SCHOOL"));
        assertThat(read.state()).isEqualTo(State.WAITING);
        assertThat(read.added()).isEqualTo(4);
        assertThat(read.badRows()).isEqualTo(1);
        room.accept(read, false);
        assertThat(room.rows("""
                        select to_char(from_time at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') || ' ' || time_class || ' '
                            || coalesce(subcategory, category_group) || ' ' || place_name from observation order by id"""))
                .containsExactly(
                        "2025-03-03 21:15 EXACT SKA_GRAFFITI Torget", "2025-03-03 00:00 DAY TIL_SHOPLIFTING Torget",
                        "2025-03-05 09:05 EXACT SAM_SCHOOL Havsskolan", "2025-03-17 00:00 INTERVAL SKA_OTHER Hamnen");

        ImportBatch next = room.hand(history(name), ImportMapping.guessed(Format.TABLE, ""));
        assertThat(next.state()).as("known by its headings, read without questions").isEqualTo(State.WAITING);
        assertThat(next.remembered()).isTrue();
        assertThat(next.sourceName()).isEqualTo("Egen historik");
        assertThat(next.added()).isZero();
        assertThat(next.known()).isEqualTo(4);
        assertThat(next.compared().changed() + next.compared().gone()).isZero();
    }

    /** Title, headings on row 4, merged date and place, a clock of its own, Swedish dates, a total, and a second table. */
    private Path history(String name) throws IOException {
        return Sheets.named(name, "2025")
                .row(1, 0, "Händelser 2025, Ettby kommun").merge(1, 1, 0, 4)
                .row(2, 0, "Sammanställt av trygghetssamordnaren")
                .row(4, 0, "Datum", "Tid", "Vad", "Plats", "Anteckning")
                .row(5, 0, "3 mars 2025", "kl. 21.15", "Klotter", "Torget", "Vid biblioteket")
                .row(6, 2, "Snatteri").merge(5, 6, 0, 0).merge(5, 6, 3, 3)
                .row(7, 0, LocalDate.of(2025, 3, 5), "9.05", "Ligister", "Havsskolan", "Stod i entrén")
                .row(8, 0, "vecka 12 2025", null, "Skadegörelse", "Hamnen")
                .row(9, 0, "någon gång i våras", null, "Klotter", "Parken")
                .row(12, 1, "Månad", "Antal")
                .row(13, 1, "mars 2025", 4)
                .save(folder.resolve(name));
    }

    @Test
    void windows1252AndDecimalCommasAreRead() {
        Path file = room.text("egen.csv", """
                Ärendenr;Händelsedatum;Kategori;Öst;Nord;Plats
                A-1;3/3 2025 kl. 9.05;Skadegörelse;620 100,5;6530100;Båthamnen
                A-2;2025-03-04;Stöld;620400;6530300;Åkerö
                """, Charset.forName("windows-1252"));
        ImportBatch read = room.read(room.hand(file, ImportMapping.guessed(Format.TABLE, "Felanmälan")), Map.of());
        assertThat(read.added()).isEqualTo(2);
        assertThat(room.rows("select source_key || ' ' || round(x * 10) || ' ' || place_name from observation order by id"))
                .containsExactly("A-1 6201005 Båthamnen", "A-2 6204000 Åkerö");
    }

    @Test
    void anExportInEmbracesCategoriesIsReadWithItsFinerKinds() {
        ImportBatch read = room.read(room.hand("Tipsa kommunen", """
                Id;Datum;Kategori;Underkategori;Plats
                1;2025-03-03;Skadegörelse;Klotter;Torget
                2;2025-03-03;Otrygghetsskapande samling av personer;Trapphus;Storgatan
                3;2025-03-04;Annat otrygghetsskapande eller ordningsstörande;Olovligt boende;Hamnen
                4;2025-03-04;Otrygg plats;Klotter;Parken
                5;2025-03-05;Arrangemang;;Torget
                6;2025-03-05;Otrygg plats;Något nytt;Torget
                """), Map.of());
        assertThat(read.badRows()).isZero();
        assertThat(room.rows("select coalesce(subcategory, category_group) from observation order by id"))
                .containsExactly("SKA_GRAFFITI", "SAM_STAIRWELL", "SOC_DWELLING", "PLA_UPKEEP", "ARR", "PLA");
    }

    @Test
    void unusableRowsAreToldWithCauseAndLine() {
        ImportBatch read = room.read(room.hand("Prov", """
                datum;kategori;plats;text
                2025-03-03;SKA;Torget;
                i våras;SKA;Torget;
                2025-03-03;rymdskepp;Torget;Ring 811218-9876
                2025-03-03;SKA
                """), Map.of());
        List<String> told = new ArrayList<>();
        room.in(() -> {
            room.desk.eachBadRow(read.id(), (cause, line, cells) -> told.add(cause + " " + line + " " + cells.get(1)));
            return null;
        });
        assertThat(told).containsExactly("TIME 3 SKA", "CATEGORY 4 rymdskepp", "CELLS 5 SKA");
    }

    @Test
    void aFileWithoutCategoriesIsAskedAboutUntilOneIsChosen() {
        ImportBatch handed = room.hand("Skadedjur", "datum;plats\n2025-03-03;Torget\n");
        assertThat(room.in(() -> room.desk.question(handed.id(), null)).problem().code()).isEqualTo("import-columns");
        assertThatThrownBy(() -> room.read(handed, Map.of())).isInstanceOf(Refusal.class);
        assertThat(room.in(() -> room.imports.get(handed.id())).state()).isEqualTo(State.ASKING);
    }

    @Test
    void aSourceMustBeSaidUntilItsHeadingsAreKnown() {
        assertThatThrownBy(() -> room.hand("", "datum;kategori\n2025-03-03;SKA\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("import-source"));
        assertThat(room.rows("select id::text from import_batch")).isEmpty();
    }

    @Test
    void aReadingThatIsStoppedLeavesNothingAndCanBeginAgain() {
        StringBuilder many = new StringBuilder("id;datum;kategori\n");
        for (int i = 0; i < 9_000; i++) {
            many.append(i).append(";2025-03-03;SKA\n");
        }
        ImportStore store = room.door(ImportStore.class);
        ImportBatch handed = room.hand("Stor", many.toString());
        // Somebody presses stop before the first rows are told.
        room.in(() -> {
            inTransaction(() -> {
                store.queue(handed.id(), handed.mapping(), false);
                store.askToStop(handed.id());
            });
            return room.done(handed.id());
        });
        ImportBatch stopped = room.in(() -> room.imports.get(handed.id()));
        assertThat(stopped.state()).as(String.valueOf(stopped.refusal())).isEqualTo(State.STOPPED);
        assertThat(room.rows("select 'x' from observation")).isEmpty();
        room.in(() -> {
            room.desk.readAgain(handed.id());
            return room.done(handed.id());
        });
        assertThat(room.in(() -> room.imports.get(handed.id())).added()).isEqualTo(9_000);
        assertThat(room.rows("select 'x' from import_progress")).isEmpty();
    }

    @Test
    void aFileInLineWhenTheProgramStoppedIsReadWhenItIsUpAgain() {
        ImportBatch handed = room.hand("Stor", "id;datum;kategori\n1;2025-03-03;SKA\n");
        room.in(() -> {
            inTransaction(() -> room.door(ImportStore.class).queue(handed.id(), handed.mapping(), false));
            assertThat(room.imports.get(handed.id()).state()).isEqualTo(State.READING);
            return null;
        });
        // What the clock does each half minute.
        assertThat(room.in(() -> room.done(handed.id())).state()).isEqualTo(State.WAITING);
        assertThat(room.rows("select 'x' from observation")).hasSize(1);
    }

    @Test
    void aFileThatBreaksHalfwayIsToldAndLeavesNothing() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 3_000; i++) {
            text.append("{\"id\":").append(i).append(",\"datetime\":\"2023-04-02 8:59:50 +02:00\",\"name\":\"x\",\"type\":\"Bråk\",\"location\":{\"name\":\"Ettby\"}},");
        }
        ImportBatch read = room.hand(room.text("brott.json", text + "{\"id\":", java.nio.charset.StandardCharsets.UTF_8), ImportMapping.guessed(Format.POLICE_EVENTS, "Polisens händelser"));
        assertThat(read.state()).isEqualTo(State.UNREADABLE);
        assertThat(read.refusal().code()).isEqualTo("import-broken");
        assertThat(room.rows("select 'x' from observation")).isEmpty();
    }

    @Test
    void monthsBecomeIntervals() {
        Path file = shared("points/gmp_bur.csv.gz");
        ImportMapping said = ImportMapping.guessed(Format.TABLE, "GMP").withProjection(null, "EPSG:27700");
        ImportBatch read = room.read(room.hand(file, said), Map.of("Burglary", "TIL_HOME_BURGLARY"));
        assertThat(read.rows()).isEqualTo(92_666);
        assertThat(read.added() + read.badRows()).isEqualTo(92_666);
        assertThat(read.added()).isGreaterThan(92_000);
        assertThat(room.rows("select distinct time_class || ' ' || coalesce(subcategory, category_group) from observation"))
                .containsExactly("MONTH TIL_HOME_BURGLARY");
        assertThat(room.rows("""
                        select min(from_time at time zone 'Europe/Stockholm') || ' ' || min(to_time at time zone 'Europe/Stockholm') from observation"""))
                .containsExactly("2016-02-01 00:00:00 2016-03-01 00:00:00");
    }

    @Test
    void thePolicesSnapshotIsReadWithItsTraps() {
        Path file = shared("polisen/api_events_snapshot_2026-08-22.json");
        ImportMapping said = ImportMapping.guessed(Format.POLICE_EVENTS, "Polisens händelser").withLocations(List.of("Skåne län", "Norrbottens län"));
        ImportBatch read = room.hand(file, said);
        assertThat(read.state()).isEqualTo(State.WAITING);
        assertThat(read.rows()).isEqualTo(500);
        assertThat(read.added()).isPositive();
        Map<RowReport.Cause, Long> bad = read.bad().stream().collect(java.util.stream.Collectors.toMap(RowReport.Bad::cause, RowReport.Bad::rows));
        assertThat(bad.get(RowReport.Cause.DIGEST)).as("a night's digest is many events in one text").isPositive();
        assertThat(bad).as("hours without a leading zero are times").doesNotContainKey(RowReport.Cause.TIME);
        assertThat(read.added() + read.badRows()).isEqualTo(500);
        assertThat(room.rows("select distinct position_class from observation")).containsExactly("MUNICIPALITY_CENTRE");
        assertThat(room.rows("select 'x' from observation where text like '%Sammanfattning%' or source <> 'POLICE'")).isEmpty();
    }

    private static void inTransaction(Runnable work) {
        new org.springframework.transaction.support.TransactionTemplate(se.samsyn.database.TestDatabase.transactions())
                .executeWithoutResult(status -> work.run());
    }

    private static Path shared(String name) {
        Path file = Path.of(System.getProperty("samsyn.shared", "../../shared"), "data", name);
        boolean there = Files.exists(file);
        if (!there) {
            System.out.println("Skipped: " + name + " is not here (samsyn.shared)");
        }
        assumeTrue(there);
        return file;
    }
}
