package se.samsyn.commandline.study;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.trend.Ears;
import se.samsyn.analysis.trend.Farrington;
import se.samsyn.analysis.trend.FarringtonSettings;
import se.samsyn.analysis.trend.WatchedWeek;
import se.samsyn.commandline.study.input.Columns;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.OptionText;

/** Which weeks of a series stand out. See docs/methods/trend.md. */
@Command(
        name = "signal",
        description = "Säger vilka veckor i en serie som sticker ut mot samma årstid tidigare år.",
        mixinStandardHelpOptions = true)
final class SignalCommand implements Callable<Integer> {
    private enum Method {
        FARRINGTON_FLEXIBLE,
        FARRINGTON,
        EARS_C1,
        EARS_C2,
        EARS_C3
    }

    private enum Mode {
        CORRECT,
        PARITY
    }

    private enum Threshold {
        DELTA,
        NBPLUGIN,
        MUAN
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FIL", description = "CSV med en vecka per rad, i ordning (även .gz).")
    private Path in;

    @Option(names = "--value", required = true, paramLabel = "KOLUMN", description = "Kolumnen med antalet.")
    private String value;

    @Option(names = "--method", required = true, description = "farrington-flexible, farrington, ears-c1, ears-c2 eller ears-c3.")
    private String method;

    @Option(names = "--first", required = true, paramLabel = "K", description = "Första veckan som bevakas, räknat från 1.")
    private int first;

    @Option(names = "--frequency", defaultValue = "52", description = "Veckor på ett år (${DEFAULT-VALUE}).")
    private int frequency;

    @Option(names = "--mode", defaultValue = "correct", description = "correct, eller parity som R:s surveillance räknar (${DEFAULT-VALUE}).")
    private String mode;

    @Option(names = "--years", defaultValue = "5", description = "År att jämföra med (${DEFAULT-VALUE}).")
    private int years;

    @Option(names = "--window", defaultValue = "3", description = "Veckor på var sida som är samma årstid (${DEFAULT-VALUE}).")
    private int window;

    @Option(names = "--periods", description = "Årstidsgrupper (farrington-flexible: 10).")
    private Integer periods;

    @Option(names = "--skip", description = "Senaste veckor som lämnas utanför (farrington-flexible: 26).")
    private Integer skip;

    @Option(names = "--alpha", description = "Andel vanliga veckor som flaggas (farrington: .01, ears: .001, c3: .025).")
    private Double alpha;

    @Option(names = "--trend-p", description = "Största p som behåller en trend (farrington-flexible: 1, farrington: .05).")
    private Double trendP;

    @Option(names = "--weights-threshold", description = "Avvikelse som väger mindre (farrington-flexible: 2.58, farrington: 1).")
    private Double weightsThreshold;

    @Option(names = "--threshold", description = "delta, nbPlugin eller muan (farrington-flexible: nbPlugin).")
    private String threshold;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        Method chosen = OptionText.choice(spec, "--method", method, Method.class);
        boolean parity = OptionText.choice(spec, "--mode", mode, Mode.class) == Mode.PARITY;
        if (first < 1) {
            throw OptionText.wrong(spec, "--first är " + first + ", ska vara minst 1.");
        }
        mustFit(chosen);
        long[] counts = Columns.counts(in, List.of(value))[0];
        try {
            List<WatchedWeek> weeks = switch (chosen) {
                case FARRINGTON_FLEXIBLE -> Farrington.flexible(counts, first, flexible(parity));
                case FARRINGTON -> Farrington.classic(counts, first, classic(parity));
                case EARS_C1 -> ears(counts, Ears.Method.C1, parity);
                case EARS_C2 -> ears(counts, Ears.Method.C2, parity);
                case EARS_C3 -> ears(counts, Ears.Method.C3, parity);
            };
            answer.write(spec.commandLine().getOut(), json -> write(weeks, json));
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }

    private static void write(List<WatchedWeek> weeks, JsonAnswer json) {
        json.object().name("weeks").array();
        for (WatchedWeek week : weeks) {
            json.newLine().object();
            json.name("t").value((long) week.t());
            json.name("observed").value(week.observed());
            json.name("expected").value(week.expected());
            json.name("upper").value(week.upper());
            json.name("alarm").value(week.alarm()).endObject();
        }
        json.endArray().endObject();
    }

    private FarringtonSettings flexible(boolean parity) {
        FarringtonSettings.Threshold limit = switch (OptionText.choice(
                spec, "--threshold", threshold == null ? "nbplugin" : threshold, Threshold.class)) {
            case DELTA -> FarringtonSettings.Threshold.DELTA;
            case NBPLUGIN -> FarringtonSettings.Threshold.NB_PLUGIN;
            case MUAN -> FarringtonSettings.Threshold.MUAN;
        };
        return new FarringtonSettings(
                frequency, years, window, given(periods, 10), given(skip, 26), given(weightsThreshold, 2.58), true, given(trendP, 1),
                given(alpha, 0.01), limit, true, parity ? FarringtonSettings.Mode.PARITY : FarringtonSettings.Mode.CORRECT);
    }

    private FarringtonSettings classic(boolean parity) {
        return new FarringtonSettings(
                frequency, years, window, 1, 0, given(weightsThreshold, 1), true, given(trendP, 0.05), given(alpha, 0.01),
                FarringtonSettings.Threshold.DELTA, true, parity ? FarringtonSettings.Mode.PARITY : FarringtonSettings.Mode.CORRECT);
    }

    private List<WatchedWeek> ears(long[] counts, Ears.Method rule, boolean parity) {
        return Ears.watch(
                counts, first, rule, given(alpha, rule.usualAlpha()), Ears.USUAL_BASELINE, parity ? 0 : Ears.USUAL_LEAST_DEVIATION);
    }

    private static double given(Double option, double usual) {
        return option == null ? usual : option;
    }

    private static int given(Integer option, int usual) {
        return option == null ? usual : option;
    }

    /** A setting that would change nothing is a misunderstanding and is said, not passed over. */
    private void mustFit(Method chosen) {
        boolean flexible = chosen == Method.FARRINGTON_FLEXIBLE;
        boolean farrington = flexible || chosen == Method.FARRINGTON;
        if (!flexible && (periods != null || skip != null || threshold != null)) {
            throw OptionText.wrong(spec, "--periods, --skip och --threshold hör till --method farrington-flexible.");
        }
        if (!farrington && (trendP != null || weightsThreshold != null)) {
            throw OptionText.wrong(spec, "--trend-p och --weights-threshold hör till Farringtons metod.");
        }
    }
}
