package se.samsyn.commandline.study;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The analyses by themselves: a file in, JSON out. Starts neither Spring nor a database. */
@Command(
        name = "study",
        description = "Räknar på en fil, utan databas. Svaret är JSON.",
        mixinStandardHelpOptions = true,
        subcommands = {
            HotspotsCommand.class,
            RepeatCommand.class,
            RhythmCommand.class,
            SignalCommand.class,
            TrendCommand.class,
            EffectCommand.class,
            RatesCommand.class,
            ScanCommand.class,
            SurveyCommand.class,
            AreasCommand.class,
            ClustersCommand.class
        })
public final class StudyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Säg vad som ska räknas: " + String.join(", ", spec.subcommands().keySet()));
    }
}
