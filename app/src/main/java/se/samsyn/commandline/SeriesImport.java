package se.samsyn.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.Delivery;
import se.samsyn.statistics.DeliveryReport;
import se.samsyn.statistics.NewDelivery;
import se.samsyn.statistics.SeriesSource;
import se.samsyn.statistics.Statistics;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of the import command that reads series of statistics. */
final class SeriesImport {
    private static final String NOT_TOLD = "ej angivet";

    private final ApplicationContext context;
    private final Path file;
    private final JsonNode how;

    /** @param how what the mapping file says of series; an empty object when it says nothing */
    private SeriesImport(ApplicationContext context, Path file, JsonNode how) {
        this.context = context;
        this.file = file;
        this.how = how;
    }

    /**
     * The import of a file of series; null when it is one of observations. The mapping file says so with a part called
     * {@code series}; without a mapping the file itself shows it.
     *
     * @param table false for a file that cannot be a table
     * @throws Refusal {@code mapping-unreadable}
     */
    static SeriesImport of(ApplicationContext context, Path file, Path mapping, boolean table) throws IOException {
        JsonMapper json = JsonMapper.shared();
        if (mapping != null) {
            try {
                JsonNode series = json.readTree(Files.readString(mapping)).path("series");
                return series.isObject() ? new SeriesImport(context, file, series) : null;
            } catch (JacksonException noJson) {
                // The reader of observations says what is wrong with it.
                return null;
            }
        }
        boolean series = table && context.getBean(Deliveries.class).recognises(file);
        return series ? new SeriesImport(context, file, json.createObjectNode()) : null;
    }

    /** Reads the file, and accepts it in the same transaction when that is asked for. */
    ObjectNode read(long organisationId, boolean accept, long accountId) {
        Statistics statistics = context.getBean(Statistics.class);
        Deliveries deliveries = context.getBean(Deliveries.class);
        String fileName = file.getFileName().toString();
        SeriesSource.Terms terms = terms(fileName.replaceFirst("(\\.\\w{1,4}){1,2}$", ""));
        LocalDate retrieved = retrieved();
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> {
            long source = statistics.addSource(terms, spread(), organisationId, accountId);
            NewDelivery given = new NewDelivery(
                    UUID.randomUUID().toString(), source, file, fileName, null, retrieved, how.path("per").asInt(0),
                    how.path("preliminary-from").asString(""));
            long id = deliveries.read(given, accountId);
            Deliveries.Preview preview = deliveries.preview(id);
            if (accept) {
                deliveries.accept(id, preview.delivery().version(), preview.accepted(), how.path("end-gone").asBoolean(false), accountId);
            }
            return json(deliveries.get(id), terms, preview.report());
        });
    }

    private SeriesSource.Terms terms(String stem) {
        String name = stem.length() > 80 ? stem.substring(0, 80) : stem;
        SeriesSource.Terms terms = new SeriesSource.Terms(
                how.path("name").asString(name), how.path("instrument").asString(NOT_TOLD), how.path("definition-code").asString(NOT_TOLD),
                how.path("definition").asString(""), how.path("limits").asString(""), how.path("denominator").asString(""),
                how.path("population").asBoolean(false));
        if (terms.mistakes().any()) {
            throw new Refusal("series-source-unfit");
        }
        return terms;
    }

    private Spread spread() {
        try {
            return Spread.valueOf(how.path("spread").asString(Spread.AUTHORITIES.name()));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("mapping-unreadable", "spread");
        }
    }

    private LocalDate retrieved() {
        try {
            String written = how.path("retrieved").asString("");
            return written.isEmpty()
                    ? LocalDate.now(context.getBean(Clock.class).withZone(zone()))
                    : LocalDate.parse(written);
        } catch (DateTimeException noDate) {
            throw new Refusal("mapping-unreadable", "retrieved");
        }
    }

    private ZoneId zone() {
        return context.getBean(Municipalities.class).get(Scope.get().municipalityId()).zone();
    }

    private static ObjectNode json(Delivery delivery, SeriesSource.Terms terms, DeliveryReport report) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("delivery", delivery.id())
                .put("state", delivery.state().name().toLowerCase(Locale.ROOT))
                .put("source", terms.name())
                .put("sha256", delivery.sha256())
                .put("values", report.values())
                .put("new", report.count(DeliveryReport.Kind.NEW))
                .put("changed", report.count(DeliveryReport.Kind.CHANGED))
                .put("unchanged", report.unchanged())
                .put("gone", report.count(DeliveryReport.Kind.GONE))
                .put("final-stays", report.count(DeliveryReport.Kind.FINAL_STAYS))
                .put("masked", delivery.masked())
                .put("excluded", report.unused().stream().mapToInt(DeliveryReport.Unused::cells).sum());
        ObjectNode bad = json.putObject("bad");
        report.unused().forEach(unused -> bad.put(unused.cause().toLowerCase(Locale.ROOT), unused.cells()));
        return json;
    }
}
