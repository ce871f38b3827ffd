package se.samsyn.commandline.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.samsyn.analysis.density.Kernel;
import se.samsyn.analysis.density.KernelDensity;
import se.samsyn.analysis.hotspot.CellScores;
import se.samsyn.analysis.hotspot.GetisOrd;
import se.samsyn.analysis.hotspot.Grid;
import se.samsyn.analysis.hotspot.GridCounts;
import se.samsyn.analysis.hotspot.LocalMoran;
import se.samsyn.analysis.hotspot.Neighbours;
import se.samsyn.commandline.study.input.InputProblem;
import se.samsyn.commandline.study.input.MaskFile;
import se.samsyn.commandline.study.input.Points;
import se.samsyn.commandline.study.options.AnswerOption;
import se.samsyn.commandline.study.options.JsonAnswer;
import se.samsyn.commandline.study.options.OptionText;
import se.samsyn.commandline.study.options.PointOptions;

/** Counts points in cells and says which cells stand out, or how dense they lie. See docs/methods/hotspot.md, density.md. */
@Command(
        name = "hotspots",
        description = "Räknar punkter i rutor och säger var de ligger tätare än slumpen förklarar.",
        mixinStandardHelpOptions = true)
final class HotspotsCommand implements Callable<Integer> {
    private enum Method {
        GI_STAR,
        LOCAL_MORAN,
        DENSITY
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions source;

    @Option(names = "--cell", required = true, paramLabel = "M", description = "Rutans sida i meter.")
    private double cell;

    @Option(names = "--method", required = true, description = "gi-star, local-moran eller density.")
    private String method;

    @Option(names = "--weights", description = "binary eller row (gi-star: binary, local-moran: row).")
    private String weights;

    @Option(names = "--neighbours", description = "queen, rook eller ett avstånd i meter mellan mittpunkter (queen).")
    private String neighbours;

    @Option(names = "--origin", paramLabel = "X0,Y0", description = "Rutnätets sydvästra hörn.")
    private String origin;

    @Option(names = "--size", paramLabel = "KOLUMNERxRADER", description = "Rutnätets storlek i rutor.")
    private String size;

    @Option(names = "--bandwidth", paramLabel = "M", description = "Täthetens bandbredd i meter (400).")
    private Double bandwidth;

    @Option(names = "--kernel", description = "quartic, gaussian, epanechnikov eller uniform (quartic).")
    private String kernel;

    @Option(names = "--mask", paramLabel = "GEOJSON", description = "Ytan som räknas: rutor vars mitt den täcker.")
    private Path mask;

    @Option(names = "--geometry-crs", paramLabel = "EPSG:n", description = "Maskens koordinatsystem (punkternas).")
    private String geometryCrs;

    @Mixin
    private AnswerOption answer;

    @Override
    public Integer call() {
        Method chosen = OptionText.choice(spec, "--method", method, Method.class);
        Neighbours around = around();
        LocalMoran.Weights scaling = weights == null
                ? LocalMoran.Weights.ROW
                : OptionText.choice(spec, "--weights", weights, LocalMoran.Weights.class);
        Kernel shape = kernel == null ? Kernel.QUARTIC : OptionText.choice(spec, "--kernel", kernel, Kernel.class);
        double reach = bandwidth == null ? 400 : OptionText.positive(spec, "--bandwidth", bandwidth);
        OptionText.positive(spec, "--cell", cell);
        mustFit(chosen);

        Points points = source.read(spec, List.of(), (line, cells) -> {});
        MaskFile ground = mask == null
                ? null
                : MaskFile.read(mask, geometryCrs == null ? source.crs() : geometryCrs, source.metres());
        if (ground != null && ground.repaired() > 0) {
            spec.commandLine().getErr().println(ground.repaired() + " ytor i masken hade fel och har lagats.");
        }
        try {
            Grid grid = grid(points);
            GridCounts counts =
                    GridCounts.count(grid, points.x(), points.y(), ground == null ? null : ground.cells(grid));
            switch (chosen) {
                case GI_STAR -> writeScores(
                        counts, points, null, GetisOrd.star(grid, counts.values(), counts.mask(), around));
                case LOCAL_MORAN -> {
                    LocalMoran.Result result = LocalMoran.of(
                            grid, counts.values(), counts.mask(), around, scaling, LocalMoran.Variance.CONDITIONAL);
                    writeScores(counts, points, result.i(), result.scores());
                }
                case DENSITY -> writeDensity(
                        counts, points, KernelDensity.atCentres(grid, points.x(), points.y(), shape, reach));
            }
        } catch (IllegalArgumentException impossible) {
            throw new InputProblem(impossible.getMessage());
        }
        return 0;
    }

    private void writeScores(GridCounts counts, Points points, double[] moran, CellScores scores) {
        write(counts, points, (json, cellNumber) -> {
            if (moran != null) {
                json.name("i").value(moran[cellNumber]);
            }
            json.name("z").value(scores.z()[cellNumber]);
            json.name("p").value(scores.p()[cellNumber]);
            json.name("q").value(scores.q()[cellNumber]);
        });
    }

    private void writeDensity(GridCounts counts, Points points, double[] density) {
        write(counts, points, (json, cellNumber) -> json.name("value").value(density[cellNumber]));
    }

    private interface Figures {
        void write(JsonAnswer json, int cellNumber);
    }

    private void write(GridCounts counts, Points points, Figures figures) {
        Grid grid = counts.grid();
        answer.write(spec.commandLine().getOut(), json -> {
            json.object().name("cells").array();
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    int cellNumber = row * grid.columns() + column;
                    if (counts.contains(cellNumber)) {
                        json.newLine().object();
                        json.name("x").value(grid.centreX(column));
                        json.name("y").value(grid.centreY(row));
                        json.name("count").value(counts.counts()[cellNumber]);
                        figures.write(json, cellNumber);
                        json.endObject();
                    }
                }
            }
            json.endArray();
            json.name("outside").value(counts.outside());
            json.name("excluded").value(points.excluded()).endObject();
        });
    }

    private Grid grid(Points points) {
        Grid covering;
        if (origin == null) {
            covering = Grid.covering(points.x(), points.y(), cell);
        } else {
            double[] corner = OptionText.pair(spec, "--origin", origin, ",");
            covering = Grid.covering(points.x(), points.y(), cell, corner[0], corner[1]);
        }
        if (size == null) {
            return covering;
        }
        int[] cells = OptionText.counts(spec, "--size", size.toLowerCase(Locale.ROOT), "x");
        return new Grid(covering.originX(), covering.originY(), cell, cells[0], cells[1]);
    }

    private Neighbours around() {
        if (neighbours == null || neighbours.equalsIgnoreCase("queen")) {
            return Neighbours.queen();
        }
        if (neighbours.equalsIgnoreCase("rook")) {
            return Neighbours.rook();
        }
        return Neighbours.within(OptionText.positive(spec, "--neighbours", neighbours, "queen, rook eller ett avstånd"));
    }

    /** A setting that would change nothing is a misunderstanding and is said, not passed over. */
    private void mustFit(Method chosen) {
        boolean density = chosen == Method.DENSITY;
        if (!density && (bandwidth != null || kernel != null)) {
            throw OptionText.wrong(spec, "--bandwidth och --kernel hör till --method density.");
        }
        if (density && (weights != null || neighbours != null)) {
            throw OptionText.wrong(spec, "--weights och --neighbours hör till gi-star och local-moran.");
        }
        source.mustSayFrom(spec, geometryCrs);
    }
}
