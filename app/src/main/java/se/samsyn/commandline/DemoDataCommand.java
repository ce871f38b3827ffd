package se.samsyn.commandline;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.samsyn.demo.MadeUpObservations;

/** Writes made-up observations to a file. Starts neither pages nor database; the same options give the same bytes. */
@Command(name = "demo-data", description = "Skriver påhittade händelser i Björkhamn till en CSV-fil.")
public final class DemoDataCommand implements Callable<Integer> {
    @Option(names = "--observations", required = true, description = "Antal händelser.")
    int observations;

    @Option(names = "--seed", defaultValue = "1", description = "Frö för slumpen (${DEFAULT-VALUE}): samma frö ger samma fil.")
    long seed;

    @Option(names = "--out", required = true, description = "Filen som skrivs; en befintlig fil skrivs över.")
    Path out;

    // A fixed day, not today: the file must be the same whenever it is made.
    @Option(
            names = "--until",
            defaultValue = "2026-07-01",
            description = "Första dagen utan händelser (${DEFAULT-VALUE}); de sträcker sig tre och ett halvt år bakåt.")
    LocalDate until;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (observations < 0) {
            throw new ParameterException(spec.commandLine(), "--observations måste vara noll eller fler.");
        }
        MadeUpObservations.Written written;
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            written = MadeUpObservations.write(observations, seed, until, writer);
        }
        spec.commandLine().getOut().printf(
                "{\"observations\":%d,\"seed\":%d,\"from\":\"%s\",\"until\":\"%s\",\"bytes\":%d}%n",
                written.observations(), written.seed(), written.from(), written.until(), Files.size(out));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
