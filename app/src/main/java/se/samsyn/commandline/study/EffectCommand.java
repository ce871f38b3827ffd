package se.samsyn.commandline.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.effect.BeforeAfter;
import se.samsyn.analysis.effect.DetectableEffect;
import se.samsyn.analysis.effect.EqualPeriods;
import se.samsyn.analysis.effect.InterruptedSeries;
import se.samsyn.analysis.effect.Overdispersion;
import se.samsyn.commandline.study.input.Columns;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.LevelOption;
import se.samsyn.commandline.study.options.OptionText;

/** Did a measure show in the counts. See docs/methods/effect.md. */
@Command(
        name = "effect",
        description = "Jämför före och efter en åtgärd med ett jämförelseområde.",
        mixinStandardHelpOptions = true)
final class EffectCommand implements Callable<Integer> {
    /** The chance to see the effect that is named as the smallest one. */
    private static final double POWER = 0.8;

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FIL", description = "CSV med en månad (eller annat tidssteg) per rad, i ordning (även .gz).")
    private Path in;

    @Option(names = "--treated", required = true, paramLabel = "KOLUMN", description = "Antal i åtgärdens område.")
    private String treated;

    @Option(names = "--control", required = true, paramLabel = "KOLUMN", description = "Antal i jämförelseområdet.")
    private String control;

    @Option(names = "--ring", paramLabel = "KOLUMN", description = "Antal i ringen omkring, dit händelser kan ha flyttat.")
    private String ring;

    @Option(names = "--ring-control", paramLabel = "KOLUMN", description = "Antal i ringens jämförelseområde.")
    private String ringControl;

    @Option(names = "--first", required = true, paramLabel = "K", description = "Första steget efter åtgärden, räknat från 1.")
    private int first;

    @Option(names = "--seasons", defaultValue = "12", description = "Steg på ett år (${DEFAULT-VALUE}).")
    private int seasons;

    @Option(names = "--dispersion", description = "Hur många gånger mer än slumpen antalen varierar; skattas ur tiden före om inget sägs.")
    private Double dispersion;

    @Mixin
    private LevelOption levelOption;

    @Mixin
    private AnswerOption answer;

    private double level;

    @Override
    public Integer call() {
        level = levelOption.of(spec);
        if (ringControl != null && ring == null) {
            throw OptionText.wrong(spec, "--ring-control kräver --ring.");
        }
        List<String> columns = new ArrayList<>(List.of(treated, control));
        if (ring != null) {
            columns.add(ring);
        }
        if (ringControl != null) {
            columns.add(ringControl);
        }
        long[][] counts = Columns.counts(in, columns);
        try {
            EqualPeriods periods = EqualPeriods.around(first, counts[0].length, seasons);
            answer.write(spec.commandLine().getOut(), json -> write(counts, periods, json));
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }

    private void write(long[][] counts, EqualPeriods periods, JsonAnswer json) {
        BeforeAfter both = compared(counts[0], counts[1], periods);
        double variation = dispersion != null ? dispersion : Overdispersion.of(before(counts), seasons);
        BeforeAfter.Relative relative = both.relative(variation, level);
        BeforeAfter.Absolute absolute = both.absolute(moved(counts, periods), level);
        json.object().name("before").object().name("from").value(periods.beforeFrom() + 1L);
        json.name("to").value((long) periods.beforeFrom() + periods.steps()).endObject();
        json.name("after").object().name("from").value(periods.afterFrom() + 1L);
        json.name("to").value((long) periods.afterFrom() + periods.steps()).endObject();
        json.newLine().name("counts").object();
        String[] names = {"treated", "control", "ring", "ringControl"};
        for (int i = 0; i < counts.length; i++) {
            json.name(names[i]).array().value(periods.before(counts[i])).value(periods.after(counts[i])).endArray();
        }
        json.endObject().name("dispersion").value(variation);
        json.newLine().name("relative").object().name("oddsRatio").value(relative.oddsRatio());
        json.name("low").value(relative.interval().low()).name("high").value(relative.interval().high()).name("z").value(relative.z());
        json.name("change").value(relative.change()).name("changeLow").value(relative.changeInterval().low());
        json.name("changeHigh").value(relative.changeInterval().high()).name("halved").value(relative.halved()).endObject();
        json.newLine().name("absolute").object().name("difference").value(absolute.difference());
        json.name("standardError").value(absolute.standardError()).name("z").value(absolute.z());
        json.name("low").value(absolute.interval().low()).name("high").value(absolute.interval().high()).endObject();
        json.newLine().name("displacementQuotient").value(quotient(counts, periods));
        json.name("smallestFall").value(smallestFall(both, variation));
        json.newLine().name("series");
        series(counts[0], json);
        json.endObject();
    }

    private void series(long[] counts, JsonAnswer json) {
        boolean enough = first - 1 >= InterruptedSeries.LEAST_BEFORE && counts.length - first + 1 >= InterruptedSeries.LEAST_AFTER;
        if (!enough) {
            spec.commandLine().getErr().println("För kort för en bruten serie: minst " + InterruptedSeries.LEAST_BEFORE + " steg före och "
                    + InterruptedSeries.LEAST_AFTER + " efter behövs.");
            json.value(Double.NaN);
            return;
        }
        InterruptedSeries.Result result = InterruptedSeries.of(counts, first, seasons, level);
        json.object().name("level").value(result.level());
        json.name("low").value(result.levelInterval().low()).name("high").value(result.levelInterval().high());
        json.name("perStep").value(result.monthly()).name("dispersion").value(result.dispersion());
        json.name("autocorrelation").value(result.autocorrelation()).newLine().name("negativeBinomial");
        InterruptedSeries.NegativeBinomial other = result.negativeBinomial();
        if (other == null) {
            json.value(Double.NaN);
        } else {
            json.object().name("level").value(other.level()).name("low").value(other.levelInterval().low());
            json.name("high").value(other.levelInterval().high()).name("perStep").value(other.monthly()).name("size").value(other.size()).endObject();
        }
        json.endObject();
    }

    private long[][] before(long[][] counts) {
        return Arrays.stream(counts).limit(2).map(column -> Arrays.copyOf(column, first - 1)).toArray(long[][]::new);
    }

    private static BeforeAfter compared(long[] treated, long[] control, EqualPeriods periods) {
        return new BeforeAfter(periods.before(treated), periods.after(treated), periods.before(control), periods.after(control));
    }

    /** What may have moved to the ring; nothing when no ring with a comparison of its own was given. */
    private static BeforeAfter moved(long[][] counts, EqualPeriods periods) {
        return counts.length < 4 ? new BeforeAfter(0, 0, 0, 0) : compared(counts[2], counts[3], periods);
    }

    private static double quotient(long[][] counts, EqualPeriods periods) {
        return counts.length < 3 || periods.before(counts[1]) == 0 || periods.after(counts[1]) == 0
                ? Double.NaN
                : BeforeAfter.displacementQuotient(
                        periods.before(counts[0]), periods.after(counts[0]), periods.before(counts[2]), periods.after(counts[2]),
                        periods.before(counts[1]), periods.after(counts[1]));
    }

    private double smallestFall(BeforeAfter both, double variation) {
        return both.treatedBefore() == 0 || both.controlBefore() == 0
                ? Double.NaN
                : 1 - DetectableEffect.rateRatio(both.treatedBefore(), both.controlBefore(), variation, POWER, 1 - level);
    }
}
