package se.samsyn.commandline;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samsyn.backup.Restore;
import se.samsyn.backup.Verify;

/** Puts a copy back, into an empty database only. */
@Command(name = "restore", description = "Läser in en säkerhetskopia i en tom datamapp eller databas.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FIL", description = "Säkerhetskopian.")
    Path file;

    @Mixin
    WhichDatabase which;

    @Mixin
    Answer answer;

    @Override
    public Integer call() {
        // Before a new data folder is made for a file that cannot be read.
        Verify.file(file);
        try (var opened = which.startAlone()) {
            answer.give(Restore.into(opened.database(), file, System.err::println));
        }
        return 0;
    }
}
