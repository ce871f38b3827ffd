package se.samsyn.commandline.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.input.Points;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.PointOptions;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.AreaIndex;
import se.samsyn.places.GeoJson;

/**
 * How many points lie in each area. A point on the outer border is inside; in several areas, or on a border that two share, it
 * counts once, in the first of the file.
 */
@Command(name = "areas", description = "Räknar punkter i ytor.", mixinStandardHelpOptions = true)
final class AreasCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions points;

    @Option(names = "--areas", required = true, paramLabel = "GEOJSON", description = "Ytorna.")
    private Path areas;

    @Option(names = "--id", required = true, paramLabel = "EGENSKAP", description = "Egenskapen som namnger en yta.")
    private String id;

    @Option(names = "--category", paramLabel = "KOLUMN", description = "Kolumnen att dela upp på.")
    private String category;

    @Option(names = "--geometry-crs", paramLabel = "EPSG:n", description = "Ytornas koordinatsystem (punkternas).")
    private String geometryCrs;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        points.mustSayFrom(spec, geometryCrs);
        List<GeoJson.Feature> features = features();
        List<String> ids = new ArrayList<>();
        for (GeoJson.Feature feature : features) {
            ids.add(feature.property(id).orElseThrow(() -> new InputProblem(
                    "Ytan nummer " + (feature.index() + 1) + " i " + areas + " saknar egenskapen \"" + id + "\".")));
        }
        List<String> words = new ArrayList<>();
        Points read = points.read(spec, category == null ? List.of() : List.of(category), (line, cells) -> {
            if (category != null) {
                words.add(cells[2].toString());
            }
        });
        AreaIndex index = AreaIndex.of(features.stream().map(GeoJson.Feature::geometry).toList());
        long[] counts = new long[ids.size()];
        List<Map<String, Long>> categories = new ArrayList<>();
        ids.forEach(area -> categories.add(new TreeMap<>()));
        long outside = 0;
        long several = 0;
        for (int i = 0; i < read.x().length; i++) {
            int area = index.first(read.x()[i], read.y()[i]);
            if (area < 0) {
                outside++;
                continue;
            }
            counts[area]++;
            several += index.next(read.x()[i], read.y()[i], area) < 0 ? 0 : 1;
            if (category != null) {
                categories.get(area).merge(words.get(i), 1L, Long::sum);
            }
        }
        if (several > 0) {
            spec.commandLine().getErr().println(several
                    + " punkter ligger i flera ytor eller på en delad gräns; de räknas i den första ytan i filen.");
        }
        write(ids, counts, categories, outside, read.excluded());
        return 0;
    }

    private void write(List<String> ids, long[] counts, List<Map<String, Long>> categories, long outside, long excluded) {
        answer.write(spec.commandLine().getOut(), json -> {
            json.object().name("areas").array();
            for (int area = 0; area < counts.length; area++) {
                json.newLine().object();
                json.name("id").text(ids.get(area));
                json.name("count").value(counts[area]);
                if (category != null) {
                    json.name("categories").object();
                    categories.get(area).forEach((word, count) -> json.nameOf(word).value(count));
                    json.endObject();
                }
                json.endObject();
            }
            json.endArray();
            json.name("outside").value(outside);
            json.name("excluded").value(excluded).endObject();
        });
    }

    private List<GeoJson.Feature> features() {
        String from = geometryCrs == null ? points.crs() : geometryCrs;
        try (InputStream stream = Files.newInputStream(areas)) {
            GeoJson.Reading reading = GeoJson.read(stream, new GeoJson.Options(null, from, from == null ? null : points.metres()));
            for (GeoJson.Notice notice : reading.notices()) {
                // An area that has lost a part would count something else than what was asked.
                if (notice.outcome() == GeoJson.Outcome.REFUSED) {
                    throw new InputProblem("Ytan \"" + notice.name() + "\" (nummer " + (notice.index() + 1) + ") i " + areas
                            + " kan inte användas: " + notice.cause());
                }
                spec.commandLine().getErr().println("Ytan \"" + notice.name() + "\" hade fel och har lagats (" + notice.cause() + ").");
            }
            if (reading.features().isEmpty()) {
                throw new InputProblem("Filen " + areas + " har inga ytor.");
            }
            return reading.features();
        } catch (IOException trouble) {
            throw new InputProblem("Filen " + areas + " kan inte läsas: " + trouble.getMessage());
        } catch (Refusal trouble) {
            throw new InputProblem("Filen " + areas + " kan inte läsas som GeoJSON (" + trouble.getMessage() + ").");
        }
    }
}
