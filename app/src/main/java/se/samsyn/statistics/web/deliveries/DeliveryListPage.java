package se.samsyn.statistics.web.deliveries;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.statistics.Delivery;
import se.samsyn.statistics.SeriesSource;
import se.samsyn.statistics.web.SourceForm;

/** The form for a new table, and the latest ones. */
public record DeliveryListPage(
        Frame frame, List<SeriesSource> sources, List<Delivery> deliveries, DeliveryForm form, SourceForm newSource, FieldErrors errors) implements Page {
    public static final int[] UNITS = {0, 100, 1000, 10_000, 100_000};

    public String sourceName(Delivery delivery) {
        return sources.stream()
                .filter(source -> source.id() == delivery.sourceId())
                .findFirst()
                .map(source -> source.terms().name() + ", " + source.terms().instrument())
                .orElse("");
    }

    public Spread[] spreads() {
        return Spread.values();
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
