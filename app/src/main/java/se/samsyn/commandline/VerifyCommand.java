package se.samsyn.commandline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samsyn.backup.BackupManifest;
import se.samsyn.backup.Verify;

/** What a restore would give: of a file, or of a backup that were taken now. */
@Command(name = "verify", description = "Säger vad en återläsning skulle ge: rader och kontrollsummor per tabell, och om loggens sigill håller.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FIL",
            arity = "0..1",
            description = "En säkerhetskopia; utan fil räknas databasen som den är nu.")
    Path file;

    @Mixin
    WhichDatabase which;

    @Mixin
    Answer answer;

    @Override
    public Integer call() {
        if (file != null) {
            answer.give(Verify.file(file));
            return 0;
        }
        try (var opened = which.join()) {
            Clock clock = Clock.systemUTC();
            var contents = Verify.database(opened.database(), clock.instant());
            var trace = Verify.trace(opened.database(), clock);
            answer.give(new Verified(contents.takenAt(), contents.migrations(), contents.tables(), trace));
            var broken = trace.stream().filter(chain -> chain.brokenDay() != null).toList();
            broken.forEach(chain -> System.err.println("Loggen för " + chain.municipalityId()
                    + " stämmer inte med sitt sigill från och med " + chain.brokenDay() + "."));
            return broken.isEmpty() ? 0 : 1;
        }
    }

    /** The answer without a file. */
    record Verified(
            Instant takenAt,
            Map<String, String> migrations,
            List<BackupManifest.Table> tables,
            List<Verify.Chain> trace) {}
}
