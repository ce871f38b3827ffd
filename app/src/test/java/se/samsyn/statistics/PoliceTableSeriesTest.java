package se.samsyn.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsyn.demo.events.MonthlyTable;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.statistics.DeliveryReport.Kind;
import se.samsyn.tables.TableWriter;

/** Björkhamn's monthly table by the police, in the three layouts that such tables come in. */
class PoliceTableSeriesTest {
    private static final TownEvents EVENTS = TownEvents.endingAt(LocalDate.parse("2026-11-24"), 20_260_101, 1);
    private static final String[] SHORT = {"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
    private static final MonthlyTable TABLE = table("2026-11");

    @TempDir
    Path folder;

    @Test
    void allThreeGiveTheVerySameSeries() throws Exception {
        List<String> expected = TABLE.rows().stream().map(PoliceTableSeriesTest::written).sorted().toList();
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(TABLE.months().size()).isGreaterThan(36);

        Path csv = Files.writeString(folder.resolve("langt.csv"), TABLE.longCsv());
        assertThat(series(csv, null)).isEqualTo(expected);

        Path xlsx = folder.resolve("brett.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx)) {
            wideXlsx(out);
        }
        assertThat(series(xlsx, null)).isEqualTo(expected);

        assertThat(series(null, crosstab())).isEqualTo(expected);
    }

    @Test
    void theNextMonthsTableMakesPreliminaryMonthsFinal() {
        try (StatisticsRoom room = new StatisticsRoom("9864")) {
            long police = room.source(StatisticsRoom.POLICE, Spread.AUTHORITIES);
            room.take(police, table("2026-10").longCsv(), "");
            long next = room.read(police, TABLE.longCsv());
            assertThat(room.own(() -> room.deliveries.get(next)).remembered()).isTrue();
            DeliveryReport report = room.accept(next, false);

            long rows = TABLE.rows().size();
            assertThat(report.count(Kind.NEW)).isEqualTo((int) rows);
            assertThat(report.count(Kind.GONE)).isZero();
            assertThat(report.count(Kind.FINAL_STAYS)).isZero();
            // August became final in every series; September is still preliminary, with late entries.
            assertThat(report.differences().stream().filter(one -> one.kind() == Kind.CHANGED && !one.after().preliminary()).toList())
                    .hasSize((int) rows)
                    .allSatisfy(one -> assertThat(one.period().code()).isEqualTo("2026-08"));
            assertThat(room.written().stream().sorted().toList()).isEqualTo(TABLE.rows().stream().map(PoliceTableSeriesTest::written).sorted().toList());
            assertThat(room.series()).allSatisfy(series -> assertThat(series.values().countPreliminary()).isEqualTo(2));
        }
    }

    private List<String> series(Path file, String text) {
        try (StatisticsRoom room = new StatisticsRoom("9864")) {
            long police = room.source(StatisticsRoom.POLICE, Spread.AUTHORITIES);
            String name = file == null ? "" : file.getFileName().toString();
            long delivery = room.own(() ->
                    room.deliveries.read(new NewDelivery("key", police, file, name, text, StatisticsRoom.TODAY, 0, ""), 7));
            assertThat(room.accept(delivery, false).unused()).isEmpty();
            return room.written().stream().sorted().toList();
        }
    }

    /** Months as headings, as an office keeps it in Excel. */
    private static void wideXlsx(OutputStream out) throws IOException {
        try (TableWriter table = TableWriter.xlsx(out, "Anmälda brott")) {
            List<Object> head = new ArrayList<>(List.of("Brottstyp", "Område"));
            for (int i = 0; i < TABLE.months().size(); i++) {
                head.add(heading(i) + (i < TABLE.finalMonths() ? "" : " (prel)"));
            }
            table.row(head);
            for (MonthlyTable.Row row : TABLE.rows()) {
                List<Object> cells = new ArrayList<>(List.of(row.category(), row.area()));
                cells.addAll(row.counts());
                table.row(cells);
            }
        }
    }

    /** Categories down, areas across beneath each month, as it is copied from a page. */
    private static String crosstab() {
        List<String> areas = TABLE.rows().stream().map(MonthlyTable.Row::area).distinct().toList();
        StringBuilder over = new StringBuilder();
        StringBuilder under = new StringBuilder("Brott");
        for (int i = 0; i < TABLE.months().size(); i++) {
            over.append('\t').append(heading(i)).append(i < TABLE.finalMonths() ? "" : "*").append("\t".repeat(areas.size() - 1));
            areas.forEach(area -> under.append('\t').append(area));
        }
        StringBuilder text = new StringBuilder("Anmälda brott i Björkhamn\n").append(over).append('\n').append(under).append('\n');
        for (String category : TABLE.rows().stream().map(MonthlyTable.Row::category).distinct().toList()) {
            text.append(category);
            for (int i = 0; i < TABLE.months().size(); i++) {
                for (String area : areas) {
                    int month = i;
                    text.append('\t').append(TABLE.rows().stream()
                            .filter(row -> row.category().equals(category) && row.area().equals(area))
                            .findFirst()
                            .map(row -> row.counts().get(month).toString())
                            .orElse(""));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String heading(int i) {
        return SHORT[TABLE.months().get(i).getMonthValue() - 1] + " " + TABLE.months().get(i).getYear();
    }

    private static MonthlyTable table(String takenOut) {
        return MonthlyTable.takenOut(EVENTS, YearMonth.parse(takenOut), CategoryGroup::name);
    }

    private static String written(MonthlyTable.Row row) {
        StringBuilder line = new StringBuilder(row.category() + ", " + row.area() + ":");
        for (int i = 0; i < TABLE.months().size(); i++) {
            line.append(' ').append(TABLE.months().get(i)).append('=').append(row.counts().get(i)).append(i < TABLE.finalMonths() ? "" : "p");
        }
        return line.toString();
    }
}
