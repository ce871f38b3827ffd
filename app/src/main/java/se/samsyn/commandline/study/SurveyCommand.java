package se.samsyn.commandline.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.survey.Share;
import se.samsyn.commandline.study.input.CsvFile;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.LevelOption;

/** Shares of those who answered, with their uncertainty. See docs/methods/survey.md. */
@Command(
        name = "survey",
        description = "Räknar andelar i en enkät, med intervall och för varje grupp.",
        mixinStandardHelpOptions = true)
final class SurveyCommand implements Callable<Integer> {
    private static final String EVERYONE = "";

    private static final class Sums {
        private long answers;
        private double hits;
        private double weights;
        private double squares;

        private void add(double weight, boolean hit) {
            answers++;
            hits += hit ? weight : 0;
            weights += weight;
            squares += weight * weight;
        }

        private Share share() {
            return weights > 0 ? Share.weighted(hits, weights, squares) : null;
        }

        private Share others(Sums all) {
            double weight = all.weights - weights;
            double square = all.squares - squares;
            return answers < all.answers && weight > 0 && square > 0 ? Share.weighted(all.hits - hits, weight, square) : null;
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FIL", description = "CSV med ett svar per rad (även .gz).")
    private Path in;

    @Option(names = "--answer", required = true, paramLabel = "KOLUMN", description = "Kolumnen med svaret.")
    private String column;

    @Option(names = "--hit", required = true, split = ",", paramLabel = "VÄRDE", description = "De svar som räknas, med komma emellan.")
    private Set<String> wanted;

    @Option(names = "--group", paramLabel = "KOLUMN", description = "Kolumnen som delar upp dem som svarat.")
    private String group;

    @Option(names = "--weight", paramLabel = "KOLUMN", description = "Kolumnen med svarets vikt.")
    private String weight;

    @Mixin
    private LevelOption levelOption;

    @Mixin
    private AnswerOption answer;

    private double level;

    @Override
    public Integer call() {
        level = levelOption.of(spec);
        Map<String, Sums> groups = new TreeMap<>();
        Sums all = new Sums();
        long[] excluded = {0};
        List<String> columns = new ArrayList<>(List.of(column));
        if (group != null) {
            columns.add(group);
        }
        if (weight != null) {
            columns.add(weight);
        }
        new CsvFile(in).read(columns, (line, cells) -> {
            for (var cell : cells) {
                if (cell.isBlank()) {
                    excluded[0]++;
                    return;
                }
            }
            double own = 1;
            if (weight != null) {
                try {
                    own = cells[cells.length - 1].number();
                } catch (NumberFormatException notANumber) {
                    own = -1;
                }
                if (own < 0) {
                    throw InputProblem.atLine(
                            in, line, "\"" + cells[cells.length - 1] + "\" i kolumnen \"" + weight + "\" är ingen vikt (ett tal från 0)");
                }
            }
            boolean hit = wanted.contains(cells[0].toString());
            groups.computeIfAbsent(group == null ? EVERYONE : cells[1].toString(), name -> new Sums()).add(own, hit);
            all.add(own, hit);
        });
        answer.write(spec.commandLine().getOut(), json -> write(groups, all, excluded[0], json));
        return 0;
    }

    private void write(Map<String, Sums> groups, Sums all, long excluded, JsonAnswer json) {
        json.object().name("excluded").value(excluded).name("all").object();
        facts(all, json);
        json.endObject().name("groups").array();
        if (group != null) {
            groups.forEach((name, sums) -> {
                json.newLine().object().name("group").text(name);
                facts(sums, json);
                Share own = sums.share();
                Share others = sums.others(all);
                json.name("above");
                if (own == null || others == null) {
                    json.value(Double.NaN);
                } else {
                    Share.Difference above = own.minus(others, level);
                    json.object().name("difference").value(above.value());
                    json.name("low").value(above.interval().low()).name("high").value(above.interval().high()).endObject();
                }
                json.endObject();
            });
        }
        json.endArray().endObject();
    }

    private void facts(Sums sums, JsonAnswer json) {
        Share share = sums.share();
        Interval wilson = share == null ? new Interval(Double.NaN, Double.NaN) : share.wilson(level);
        Interval jeffreys = share == null ? wilson : share.jeffreys(level);
        json.name("answers").value(sums.answers).name("effectiveAnswers").value(share == null ? 0 : share.answers());
        json.name("share").value(share == null ? Double.NaN : share.value());
        json.name("low").value(wilson.low()).name("high").value(wilson.high());
        json.name("jeffreysLow").value(jeffreys.low()).name("jeffreysHigh").value(jeffreys.high());
    }
}
