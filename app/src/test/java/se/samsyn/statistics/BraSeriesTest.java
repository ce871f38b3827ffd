package se.samsyn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;

/** Thirty years of reported crimes in two municipalities, as Brå's figures are handed over. */
class BraSeriesTest {
    private static final Path FILE = Path.of(
            System.getProperty("samsyn.shared", "../../shared"), "data", "statistics", "bra_anmalda_brott_2kommuner_1996-2025.csv");
    private static final SeriesSource.Terms BRA =
            new SeriesSource.Terms("Brå", "Anmälda brott", "Årsstatistik", "Anmälda brott efter registreringsår.", "", "Medelfolkmängd", false);

    @Test
    void theWholeFileIsKeptAsItIs() throws Exception {
        if (!Files.exists(FILE)) {
            System.out.println("Left out: Brå's figures are not on this machine");
        }
        assumeTrue(Files.exists(FILE));
        try (StatisticsRoom room = new StatisticsRoom("9863")) {
            long bra = room.source(BRA, Spread.PUBLIC);
            long delivery = room.own(() -> room.deliveries.read(
                    new NewDelivery("bra", bra, FILE, FILE.getFileName().toString(), null, LocalDate.parse("2026-03-30"), 0, ""), 0));
            DeliveryReport report = room.accept(delivery, false);

            List<String> lines = Files.readAllLines(FILE);
            String[] head = lines.getFirst().split(",");
            int values = 0;
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                for (int column = 2; column < head.length; column++) {
                    String category = head[column].replace("_per100k", "");
                    int per = head[column].equals("total_per100k") ? 100_000 : 0;
                    Series series = room.series().stream()
                            .filter(one -> one.area().equals(cells[0]) && one.category().equals(category) && one.per() == per)
                            .findFirst()
                            .orElseThrow();
                    int i = series.indexOf(SeriesPeriod.year(Integer.parseInt(cells[1])));
                    if (cells[column].isEmpty()) {
                        assertThat(i).as(line).isNegative();
                    } else {
                        assertThat(series.values().value()[i]).as(line).isEqualTo(Double.parseDouble(cells[column]));
                        values++;
                    }
                }
            }
            assertThat(report.values()).isEqualTo(values);
            assertThat(room.series()).hasSize(14).allSatisfy(series -> {
                assertThat(series.source().terms().name()).isEqualTo("Brå");
                assertThat(series.level()).isEqualTo(Series.Level.MUNICIPALITY);
            });
            assertThat(room.series()).extracting(Series::area).containsOnly("0763", "0382");
            breaksAreRespected(room, bra);
        }
    }

    private static void breaksAreRespected(StatisticsRoom room, long bra) {
        room.own(() -> room.statistics.addBreak(bra, "k", "", LocalDate.of(2018, 7, 1), "Nya brottskoder", 7));
        Series first = room.series().getFirst();
        Series other = room.series().stream().filter(one -> one.category().equals(first.category()) && !one.area().equals(first.area())).findFirst().orElseThrow();
        assertThat(SeriesRules.comparable(first, other).reasons()).containsExactly(SeriesRules.Reason.BREAK);
        Period after = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(SeriesRules.comparable(first, other, after).allowed()).isTrue();
    }
}
