package se.samsyn.commandline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samsyn.backup.Verify;

/** What a restore would give: of a file, or of a backup that were taken now. */
@Command(name = "verify", description = "Säger vad en återläsning skulle ge: rader och kontrollsummor per tabell.")
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
            answer.give(Verify.database(opened.database(), Clock.systemUTC().instant()));
        }
        return 0;
    }
}
