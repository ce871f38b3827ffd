package se.samsyn.commandline;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Database;
import se.samsyn.database.EmbeddedServer;
import se.samsyn.database.Migrations;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.database.StartupProblem;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.Imports;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file in, with the same doors as the pages. Attaches to the running server of the data folder, else starts it for
 * its own time; the trace says that the operator did it.
 */
@Command(name = "import", description = "Läser in en fil med händelser eller statistik och skriver radrapporten som JSON.")
public final class ImportCommand implements Callable<Integer> {
    /** The operator's number in the trace. */
    private static final long OPERATOR = 0;

    @Parameters(paramLabel = "FIL", description = "Filen: polisens händelser (JSON) eller en tabell (CSV, Excel), gärna packad (gz, zip).")
    Path file;

    @Option(names = "--municipality", required = true, paramLabel = "KOD", description = "Kommunens fyrsiffriga kod.")
    String municipality;

    @Option(names = "--name", paramLabel = "NAMN", description = "Kommunens namn, om den inte finns i databasen än.")
    String name;

    @Option(names = "--mapping", paramLabel = "FIL", description = "Hur filen ska läsas (JSON; se docs/operations.md).")
    Path mapping;

    @Option(names = "--crs", paramLabel = "EPSG:n", description = "Koordinaternas system; annars gissas det av rubrikerna.")
    String crs;

    @Option(names = "--project", paramLabel = "EPSG:n", description = "Projicera hit i stället för till SWEREF 99 TM.")
    String project;

    @Option(names = "--accept", description = "Godkänn radrapporten på en gång; annars väntar raderna på granskning.")
    boolean accept;

    @Option(names = "--data", description = "Datamappen (${DEFAULT-VALUE}).", defaultValue = "data")
    Path data;

    @Option(names = "--database-url", description = "En PostgreSQL-server utifrån i stället för den egna.")
    String databaseUrl;

    @Option(names = "--out", paramLabel = "FIL", description = "Skriv JSON hit i stället för till standard ut.")
    Path out;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() throws Exception {
        if (!municipality.matches("\\d{4}")) {
            throw new StartupProblem("Kommunkoden ska ha fyra siffror: " + municipality + ".");
        }
        if (!Files.isReadable(file)) {
            throw new StartupProblem("Filen " + file + " finns inte eller går inte att läsa.");
        }
        if (databaseUrl != null) {
            return with(Database.outside(databaseUrl, System.getenv()));
        }
        boolean first = !Files.exists(data);
        try (EmbeddedServer server = first ? EmbeddedServer.start(data) : EmbeddedServer.join(data)) {
            return with(server.database());
        }
    }

    int with(Database database) throws Exception {
        Migrations.migrate(database);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Database.class, () -> database);
            context.register(Doors.class);
            context.refresh();
            Municipalities municipalities = context.getBean(Municipalities.class);
            if (municipalities.find(municipality).isEmpty()) {
                municipalities.save(new Municipality(municipality, name == null ? "Kommun " + municipality : name, ZoneId.of("Europe/Stockholm"), false));
            }
            return Scope.call(Scope.ofMunicipality(municipality), () -> read(context));
        }
    }

    private int read(AnnotationConfigApplicationContext context) throws Exception {
        Imports imports = context.getBean(Imports.class);
        try {
            String fileName = file.getFileName().toString();
            boolean table = Imports.formatOf(fileName) == ImportMapping.Format.TABLE;
            SeriesImport series = SeriesImport.of(context, file, mapping, table);
            if (series != null) {
                write(series.read(owner(context), accept, OPERATOR));
                return 0;
            }
            ImportMapping how = mapping(fileName);
            Imports.Reader operator = new Imports.Reader(owner(context), OPERATOR);
            // Read and accepted together or not at all, however the command ends.
            long id = new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> {
                long read = imports.read(file, fileName, how, operator);
                if (accept) {
                    imports.accept(read, imports.get(read).version(), Spread.AUTHORITIES, false, OPERATOR);
                }
                return read;
            });
            write(json(imports.get(id)));
            return 0;
        } catch (Refusal refusal) {
            Texts texts = context.getBean(Texts.class);
            command.commandLine().getErr().println(
                    texts.say(Texts.LANGUAGES.getFirst(), "refusal." + refusal.code(), refusal.facts().toArray()));
            return 1;
        }
    }

    private ImportMapping mapping(String fileName) throws Exception {
        ImportMapping.Format format = Imports.formatOf(fileName);
        String source = format == ImportMapping.Format.POLICE_EVENTS ? "Polisens händelser" : fileName.replaceFirst("(\\.csv|\\.txt|\\.tsv|\\.xlsx?)?(\\.gz|\\.zip)?$", "");
        ImportMapping guessed = ImportMapping.guessed(format, source);
        if (mapping != null) {
            try (var reader = Files.newBufferedReader(mapping)) {
                guessed = ImportMapping.read(reader, format, source);
            }
        }
        return guessed.withProjection(crs, project);
    }

    /** The rows belong to the municipality's own board; a municipality without one gets it. */
    private long owner(AnnotationConfigApplicationContext context) {
        Actors actors = context.getBean(Actors.class);
        return actors.listOrganisations().stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.OWN_BOARD)
                .findFirst()
                .map(organisation -> organisation.id())
                .orElseGet(() -> actors.addOrganisation(
                        new NewOrganisation("Kommunstyrelsen", null, OrganisationKind.OWN_BOARD), UUID.randomUUID(), OPERATOR));
    }

    private static ObjectNode json(ImportBatch batch) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("import", batch.id())
                .put("state", batch.state().name().toLowerCase(Locale.ROOT))
                .put("source", batch.sourceName())
                .put("sha256", batch.sha256())
                .put("rows", batch.rows())
                .put("added", batch.added())
                .put("known", batch.known())
                .put("changed", batch.changed())
                .put("gone", batch.gone())
                .put("masked", batch.masked())
                .put("excluded", batch.badRows());
        ObjectNode bad = json.putObject("bad");
        batch.bad().forEach(cause -> bad.put(cause.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'), cause.rows()));
        return json;
    }

    private void write(ObjectNode json) throws Exception {
        if (out != null) {
            Files.writeString(out, json + System.lineSeparator());
            return;
        }
        PrintWriter standard = command.commandLine().getOut();
        standard.println(json);
        standard.flush();
    }

    /** The doors that an import goes through, without the pages. No component, or the pages' own start would find it too. */
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {
                "se.samsyn.database", "se.samsyn.audit", "se.samsyn.actors", "se.samsyn.privacy", "se.samsyn.places",
                "se.samsyn.observations", "se.samsyn.imports", "se.samsyn.statistics", "se.samsyn.shell", "se.samsyn.identity", "se.samsyn.post"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.samsyn\\.\\w+\\.web\\..*|.*Schedule|.*FirstStart"))
    static class Doors {
        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
