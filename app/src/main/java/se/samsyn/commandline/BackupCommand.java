package se.samsyn.commandline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.samsyn.backup.Backup;

/** A copy of everything, taken while the program runs or while it rests. */
@Command(name = "backup", description = "Tar en säkerhetskopia av allt, i en fil.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FIL", description = "Filen som skrivs; en äldre med samma namn ersätts när den nya är hel.")
    Path file;

    @Mixin
    WhichDatabase which;

    @Mixin
    Answer answer;

    @Override
    public Integer call() {
        try (var opened = which.join()) {
            Clock clock = Clock.systemUTC();
            // Before the copy, so that the copy tells of itself.
            OperatorTrace.note(opened.database(), "backup", clock);
            answer.give(Backup.take(opened.database(), file, clock.instant(), System.err::println));
        }
        return 0;
    }
}
