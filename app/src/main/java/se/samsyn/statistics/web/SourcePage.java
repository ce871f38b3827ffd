package se.samsyn.statistics.web;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.statistics.Delivery;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.SeriesBreak;
import se.samsyn.statistics.SeriesSource;

/**
 * One source: what it means, where it breaks, what came from it.
 *
 * @param form what stands in the fields
 * @param stale whether somebody saved between: both texts are shown
 * @param mark the fields of a new break mark
 */
public record SourcePage(
        Frame frame,
        SeriesSource source,
        SourceForm form,
        boolean stale,
        BreakForm mark,
        FieldErrors errors,
        List<SeriesBreak> breaks,
        List<Series> series,
        List<Delivery> deliveries)
        implements Page {
    public boolean mayChange() {
        return frame.mayEnter("/statistik/las-in");
    }

    public Spread[] spreads() {
        return Spread.values();
    }

    public List<String> categories() {
        return series.stream().map(Series::category).distinct().sorted().toList();
    }

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }
}
