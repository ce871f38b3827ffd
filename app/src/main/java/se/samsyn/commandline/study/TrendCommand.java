package se.samsyn.commandline.study;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.trend.MannKendall;
import se.samsyn.commandline.study.input.Columns;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.LevelOption;
import se.samsyn.commandline.study.options.OptionText;

/** Does a series rise or fall in the long run. See docs/methods/trend.md. */
@Command(
        name = "trend",
        description = "Säger om en serie stiger eller faller på lång sikt (Mann–Kendall, Sens lutning).",
        mixinStandardHelpOptions = true)
final class TrendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FIL", description = "CSV med ett tidssteg per rad, i ordning (även .gz).")
    private Path in;

    @Option(names = "--value", required = true, paramLabel = "KOLUMN", description = "Kolumnen med talet.")
    private String value;

    @Option(names = "--seasons", defaultValue = "1", description = "Steg på ett år; över 1 jämförs varje årstid för sig (${DEFAULT-VALUE}).")
    private int seasons;

    @Mixin
    private LevelOption levelOption;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        double level = levelOption.of(spec);
        if (seasons < 1) {
            throw OptionText.wrong(spec, "--seasons är " + seasons + ", ska vara minst 1.");
        }
        double[] values = Columns.numbers(in, value);
        try {
            MannKendall.Result test = MannKendall.seasonal(values, seasons);
            MannKendall.Slope slope = MannKendall.seasonalSlope(values, seasons, level);
            answer.write(spec.commandLine().getOut(), json -> write(values.length, test, slope, json));
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }

    private static void write(int n, MannKendall.Result test, MannKendall.Slope slope, JsonAnswer json) {
        json.object().name("n").value((long) n);
        json.name("s").value(test.s()).name("variance").value(test.variance());
        json.name("z").value(test.z()).name("p").value(test.p()).name("tauB").value(test.tauB());
        json.name("slope").value(slope.slope()).name("low").value(slope.interval().low()).name("high").value(slope.interval().high());
        json.endObject();
    }
}
