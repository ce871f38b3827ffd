package se.samsyn.statistics.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesRules;
import se.samsyn.statistics.SeriesSource;

/** Sources and their series. @param all every series, for the choices of the filter */
public record SeriesListPage(
        Frame frame, List<SeriesSource> sources, List<Series> all, String area, String category, LocalDate today, int waiting) implements Page {
    public SeriesWords words() {
        return new SeriesWords(frame);
    }

    /** The series of a source that the filter lets through. */
    public List<Series> of(SeriesSource source) {
        return all.stream()
                .filter(series -> series.source().id() == source.id())
                .filter(series -> area.isEmpty() || series.area().equals(area))
                .filter(series -> category.isEmpty() || series.category().equals(category))
                .toList();
    }

    public boolean filtered() {
        return !area.isEmpty() || !category.isEmpty();
    }

    public List<String> areas() {
        return List.copyOf(new TreeSet<>(all.stream().map(Series::area).toList()));
    }

    public List<String> categories() {
        return List.copyOf(new TreeSet<>(all.stream().map(Series::category).toList()));
    }

    /** When the latest of a source's series was fetched, in words; null when none was. */
    public String fetched(SeriesSource source) {
        return all.stream()
                .filter(series -> series.source().id() == source.id())
                .map(Series::retrievedOn)
                .max(LocalDate::compareTo)
                .map(on -> frame.say("statistics.fetched", frame.date(on), ChronoUnit.DAYS.between(on, today)))
                .orElse(null);
    }

    public boolean mayBeNewer(SeriesSource source) {
        List<Series> own = all.stream().filter(series -> series.source().id() == source.id()).toList();
        return !own.isEmpty() && own.stream().allMatch(series -> SeriesRules.mayBeNewer(series, today));
    }
}
