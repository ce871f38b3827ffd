package se.samsyn.commandline.study;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.hotspot.Dbscan;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.input.Points;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.OptionText;
import se.samsyn.commandline.study.options.PointOptions;

/** Which points lie together in compact groups. See docs/methods/clusters.md. */
@Command(
        name = "clusters",
        description = "Hittar punkter som ligger tätt tillsammans.",
        mixinStandardHelpOptions = true)
final class ClustersCommand implements Callable<Integer> {
    private enum Method {
        DBSCAN
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions points;

    @Option(names = "--method", required = true, description = "dbscan.")
    private String method;

    @Option(names = "--radius", required = true, paramLabel = "M", description = "Så långt bort räknas som nära, i meter.")
    private double radius;

    @Option(names = "--minimum", required = true, paramLabel = "N", description = "Så många punkter, den egna med, gör en kärna.")
    private int minimum;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        OptionText.choice(spec, "--method", method, Method.class);
        OptionText.positive(spec, "--radius", radius);
        OptionText.positive(spec, "--minimum", minimum);
        points.mustSayFrom(spec, null);
        Points read = points.read(spec, List.of(), (line, cells) -> {});
        try {
            Dbscan.Result result = Dbscan.of(read.x(), read.y(), radius, minimum);
            answer.write(spec.commandLine().getOut(), json -> {
                json.object().name("labels").array();
                for (int label : result.labels()) {
                    json.value((long) label);
                }
                json.endArray().name("core").array();
                for (boolean core : result.core()) {
                    json.value(core);
                }
                json.endArray();
                json.name("excluded").value(read.excluded()).endObject();
            });
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }
}
