package se.samsyn.commandline.study;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.input.Points;
import se.samsyn.commandline.study.input.TimeText;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.OptionText;
import se.samsyn.commandline.study.options.PointOptions;

/** Whether events follow each other in place and time more often than chance gives. See docs/methods/repeat.md. */
@Command(
        name = "repeat",
        description = "Räknar par av händelser som ligger nära i rum och tid, och vad slumpen ger.",
        mixinStandardHelpOptions = true)
final class RepeatCommand implements Callable<Integer> {
    private enum Distance {
        EUCLIDEAN,
        MANHATTAN
    }

    private enum Closing {
        RIGHT_CLOSED,
        LEFT_CLOSED
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions points;

    @Option(names = "--time", required = true, paramLabel = "KOLUMN", description = "Kolumnen med tiden.")
    private String time;

    @Option(names = "--space", required = true, paramLabel = "M,M,…", description = "Avståndsbandens slut i meter: 0.1,200,400.")
    private String space;

    @Option(names = "--days", required = true, paramLabel = "D,D,…", description = "Tidsbandens slut i dagar: 7,14,21.")
    private String days;

    @Option(names = "--distance", defaultValue = "euclidean", description = "euclidean eller manhattan (${DEFAULT-VALUE}).")
    private String distance;

    @Option(
            names = "--bands",
            defaultValue = "right-closed",
            description = "right-closed: en gräns hör till bandet den avslutar; left-closed: till det den börjar (${DEFAULT-VALUE}).")
    private String bands;

    @Option(names = "--permutations", paramLabel = "N", defaultValue = "999", description = "Omkastningar av tiderna; 0 utan p (${DEFAULT-VALUE}).")
    private int permutations;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Slumptalens frö (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--zone", defaultValue = "Europe/Stockholm", description = "Klockans zon (${DEFAULT-VALUE}).")
    private String zone;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        boolean manhattan = OptionText.choice(spec, "--distance", distance, Distance.class) == Distance.MANHATTAN;
        boolean rightClosed = OptionText.choice(spec, "--bands", bands, Closing.class) == Closing.RIGHT_CLOSED;
        double[] metres = OptionText.rising(spec, "--space", space);
        double[] apart = OptionText.rising(spec, "--days", days);
        if (permutations < 0 || permutations > 1_000_000) {
            throw OptionText.wrong(spec, "--permutations är " + permutations + ", ska vara från 0 till 1000000.");
        }
        TimeText times = new TimeText(OptionText.zone(spec, zone));
        double[][] when = {new double[1024]};
        int[] n = {0};
        points.mustSayFrom(spec, null);
        Points read = points.read(spec, List.of(time), (line, cells) -> {
            if (n[0] == when[0].length) {
                when[0] = Arrays.copyOf(when[0], 2 * n[0]);
            }
            try {
                when[0][n[0]++] = times.epochDay(cells[2]);
            } catch (IllegalArgumentException wrong) {
                throw InputProblem.atLine(
                        points.file(), line, "\"" + cells[2] + "\" i kolumnen \"" + time + "\" är inte en tid");
            }
        });
        try {
            Knox.Table table = Knox.of(
                            read.x(), read.y(), Arrays.copyOf(when[0], n[0]), new Bands(metres, rightClosed), new Bands(apart, rightClosed),
                            manhattan)
                    .table(permutations, seed);
            answer.write(spec.commandLine().getOut(), json -> write(table, read.excluded(), json));
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }

    private static void write(Knox.Table table, long excluded, JsonAnswer json) {
        json.object().name("n").value(table.n());
        json.name("excluded").value(excluded);
        json.name("observed");
        matrix(json, Arrays.stream(table.observed()).map(row -> Arrays.stream(row).asDoubleStream().toArray()).toArray(double[][]::new), true);
        json.name("expected");
        matrix(json, table.expected(), false);
        json.name("variance");
        matrix(json, table.variance(), false);
        json.name("ratio");
        matrix(json, table.ratio(), false);
        json.name("p");
        if (table.p() == null) {
            json.value(Double.NaN);
        } else {
            matrix(json, table.p(), false);
        }
        json.endObject();
    }

    private static void matrix(JsonAnswer json, double[][] rows, boolean whole) {
        json.array();
        for (double[] row : rows) {
            json.array();
            for (double value : row) {
                if (whole) {
                    json.value((long) value);
                } else {
                    json.value(value);
                }
            }
            json.endArray();
        }
        json.endArray();
    }
}
