package se.samsyn.commandline.study;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.numeric.Poisson;
import se.samsyn.analysis.rate.EmpiricalBayes;
import se.samsyn.analysis.rate.Funnel;
import se.samsyn.commandline.study.input.Columns;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.LevelOption;

/** Rates of areas with what chance gives them. See docs/methods/rate.md. */
@Command(
        name = "rates",
        description = "Räknar tal per invånare för områden, med intervall, utjämning och tratt.",
        mixinStandardHelpOptions = true)
final class RatesCommand implements Callable<Integer> {
    private static final double[] FUNNEL = {0.95, 0.998};

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FIL", description = "CSV med ett område per rad (även .gz).")
    private Path in;

    @Option(names = "--id", required = true, paramLabel = "KOLUMN", description = "Kolumnen med områdets namn.")
    private String id;

    @Option(names = "--events", required = true, paramLabel = "KOLUMN", description = "Kolumnen med antalet händelser.")
    private String events;

    @Option(names = "--population", required = true, paramLabel = "KOLUMN", description = "Kolumnen med invånare, bostäder eller vad som passar.")
    private String population;

    @Mixin
    private LevelOption levelOption;

    @Mixin
    private AnswerOption answer;

    private double level;

    @Override
    public Integer call() {
        level = levelOption.of(spec);
        Columns read = Columns.named(in, id, List.of(events, population), 1);
        try {
            answer.write(spec.commandLine().getOut(), json -> write(read, json));
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }

    private void write(Columns read, JsonAnswer json) {
        long[] counts = read.counts(0);
        double[] people = read.numbers(1);
        Funnel.Result funnel = Funnel.of(counts, people);
        EmpiricalBayes.Shrunk smoothed = EmpiricalBayes.global(counts, people);
        json.object().name("rate").value(funnel.rate()).name("dispersion").value(funnel.dispersion());
        json.name("prior").object().name("mean").value(smoothed.mean()).name("variance").value(smoothed.variance()).endObject();
        json.name("areas").array();
        for (int i = 0; i < counts.length; i++) {
            boolean any = people[i] > 0;
            Interval interval = Poisson.interval(counts[i], level);
            json.newLine().object().name("id").text(read.names().get(i)).name("events").value(counts[i]).name("population").value(people[i]);
            json.name("rate").value(any ? counts[i] / people[i] : Double.NaN);
            json.name("low").value(any ? interval.low() / people[i] : Double.NaN);
            json.name("high").value(any ? interval.high() / people[i] : Double.NaN);
            json.name("smoothed").value(smoothed.rates()[i]).name("expected").value(funnel.expected()[i]);
            json.name("z").value(funnel.z()[i]).name("corrected").value(funnel.corrected()[i]);
            for (double width : FUNNEL) {
                json.name("limits" + Math.round(width * 1000)).array();
                if (any) {
                    Funnel.Limits limits = Funnel.limits(funnel.expected()[i], funnel.dispersion(), width);
                    json.value(limits.low()).value(limits.high());
                }
                json.endArray();
            }
            json.endObject();
        }
        json.endArray().endObject();
    }
}
