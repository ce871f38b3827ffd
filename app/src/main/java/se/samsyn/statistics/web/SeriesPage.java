package se.samsyn.statistics.web;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesRules;
import se.samsyn.statistics.Statistics;

/** One series. @param population null when nobody counts the inhabitants of its area @param others what it may be laid beside */
public record SeriesPage(
        Frame frame, Series series, Series population, List<Statistics.Earlier> earlier, List<Series> others, boolean mayBeNewer) implements Page {
    /** One step. @param rate per so many inhabitants, or null @param populationYear whose inhabitants */
    public record Row(String period, String value, boolean preliminary, String rate, String populationYear) {}

    public SeriesWords words() {
        return new SeriesWords(frame);
    }

    public String svg() {
        return words().svg(series, "serie", null, 0);
    }

    public boolean hasRates() {
        return population != null && IntStream.range(0, series.values().size()).anyMatch(i -> SeriesRules.rate(series, i, population).isPresent());
    }

    /** The latest first. */
    public List<Row> rows() {
        return IntStream.range(0, series.values().size()).mapToObj(this::row).toList().reversed();
    }

    private Row row(int i) {
        OptionalDouble rate = SeriesRules.rate(series, i, population);
        return new Row(
                words().period(series.period(i)),
                words().value(series.values().value()[i], series.per()),
                series.values().preliminary()[i],
                rate.isPresent() ? words().value(rate.getAsDouble(), 1) : null,
                rate.isPresent() ? String.valueOf(SeriesRules.populationYear(population, series.period(i).year()).orElseThrow()) : null);
    }
}
