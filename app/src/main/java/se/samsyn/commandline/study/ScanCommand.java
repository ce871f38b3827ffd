package se.samsyn.commandline.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.hotspot.CircularScan;
import se.samsyn.analysis.hotspot.SpaceTimeScan;
import se.samsyn.commandline.study.input.Columns;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.input.Points;
import se.samsyn.commandline.study.input.TimeText;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.OptionText;
import se.samsyn.commandline.study.options.PointOptions;

/** Where the last days, or an area, hold more than chance gives. See docs/methods/clusters.md. */
@Command(
        name = "scan",
        description = "Söker den plats och tid, eller den grupp av områden, som sticker ut mest.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    private enum Method {
        SPACE_TIME,
        CIRCULAR
    }

    private record Areas(long[] cases, double[] population, String[] names) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions points;

    @Option(names = "--method", defaultValue = "space-time", description = "space-time (händelser) eller circular (områden) (${DEFAULT-VALUE}).")
    private String method;

    @Option(names = "--time", paramLabel = "KOLUMN", description = "space-time: kolumnen med dagen.")
    private String time;

    @Option(names = "--radius", defaultValue = "1000", paramLabel = "METER", description = "space-time: största cirkel (${DEFAULT-VALUE}).")
    private double radius;

    @Option(names = "--window", defaultValue = "28", paramLabel = "DAGAR", description = "space-time: längsta tid bakåt från sista dagen (${DEFAULT-VALUE}).")
    private int window;

    @Option(names = "--fewest", defaultValue = "3", description = "space-time: minsta antal händelser (${DEFAULT-VALUE}).")
    private int fewest;

    @Option(names = "--zone", defaultValue = "Europe/Stockholm", description = "Tidszon för tider utan egen (${DEFAULT-VALUE}).")
    private String zone;

    @Option(names = "--id", paramLabel = "KOLUMN", description = "circular: kolumnen med områdets namn.")
    private String id;

    @Option(names = "--events", paramLabel = "KOLUMN", description = "circular: kolumnen med antalet händelser.")
    private String events;

    @Option(names = "--population", paramLabel = "KOLUMN", description = "circular: kolumnen med invånare.")
    private String population;

    @Option(names = "--share", defaultValue = "0.1", description = "circular: största del av invånarna i en cirkel (${DEFAULT-VALUE}).")
    private double share;

    @Option(names = "--permutations", defaultValue = "999", description = "Slumpade omgångar; 0 ger inget p (${DEFAULT-VALUE}).")
    private int permutations;

    @Option(names = "--seed", defaultValue = "1", description = "Slumpens frö (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        boolean spaceTime = OptionText.choice(spec, "--method", method, Method.class) == Method.SPACE_TIME;
        if (permutations < 0 || permutations > 1_000_000) {
            throw OptionText.wrong(spec, "--permutations är " + permutations + ", ska vara från 0 till 1000000.");
        }
        points.mustSayFrom(spec, null);
        try {
            if (spaceTime) {
                needed("--time", time);
                overTime();
            } else {
                needed("--id", id);
                needed("--events", events);
                needed("--population", population);
                overAreas();
            }
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }

    private void needed(String option, String given) {
        if (given == null) {
            throw OptionText.wrong(spec, option + " behövs för --method " + method + ".");
        }
    }

    private void overTime() {
        TimeText times = new TimeText(OptionText.zone(spec, zone));
        int[][] day = {new int[1024]};
        int[] n = {0};
        Points read = points.read(spec, List.of(time), (line, cells) -> {
            if (n[0] == day[0].length) {
                day[0] = Arrays.copyOf(day[0], 2 * n[0]);
            }
            try {
                day[0][n[0]++] = (int) Math.floor(times.epochDay(cells[2]));
            } catch (IllegalArgumentException wrong) {
                throw InputProblem.atLine(points.file(), line, "\"" + cells[2] + "\" i kolumnen \"" + time + "\" är inte en tid");
            }
        });
        SpaceTimeScan.Signal signal = SpaceTimeScan.of(
                read.x(), read.y(), Arrays.copyOf(day[0], n[0]), radius, window, fewest, permutations, seed);
        answer.write(spec.commandLine().getOut(), json -> write(read, signal, json));
    }

    private static void write(Points read, SpaceTimeScan.Signal signal, JsonAnswer json) {
        json.object().name("n").value((long) read.x().length).name("excluded").value(read.excluded()).name("signal");
        if (signal == null || signal.logRatio() == 0) {
            json.value(Double.NaN);
        } else {
            json.object().name("x").value(signal.x()).name("y").value(signal.y()).name("radius").value(signal.radiusMetres());
            json.name("days").value((long) signal.days()).name("observed").value((long) signal.observed());
            json.name("expected").value(signal.expected()).name("logRatio").value(signal.logRatio()).name("p").value(signal.p());
            json.name("permutations").value((long) signal.permutations()).name("recurrenceDays").value(signal.recurrenceDays()).endObject();
        }
        json.endObject();
    }

    private void overAreas() {
        Columns read = Columns.named(points.file(), id, List.of(events, population), 1);
        Points centres = points.read(spec, List.of(), (line, cells) -> {});
        if (centres.x().length != read.names().size()) {
            throw new InputProblem("Varje område behöver en mittpunkt; " + centres.excluded() + " saknar den.");
        }
        List<CircularScan.Cluster> clusters = CircularScan.of(
                centres.x(), centres.y(), read.counts(0), read.numbers(1), share, permutations, seed);
        answer.write(spec.commandLine().getOut(), json -> write(read.names(), clusters, json));
    }

    private static void write(List<String> names, List<CircularScan.Cluster> clusters, JsonAnswer json) {
        json.object().name("areas").value((long) names.size()).name("clusters").array();
        for (CircularScan.Cluster cluster : clusters) {
            json.newLine().object().name("centre").text(names.get(cluster.centre())).name("members").array();
            Arrays.stream(cluster.members()).forEach(member -> json.text(names.get(member)));
            json.endArray().name("cases").value(cluster.cases()).name("expected").value(cluster.expected());
            json.name("relative").value(cluster.relative()).name("logRatio").value(cluster.logRatio());
            json.name("p").value(cluster.p()).endObject();
        }
        json.endArray().endObject();
    }
}
