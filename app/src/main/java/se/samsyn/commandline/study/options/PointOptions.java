package se.samsyn.commandline.study.options;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import se.samsyn.commandline.study.input.CsvFile;
import se.samsyn.commandline.study.input.Points;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.Coordinates;

/** The options of every study that reads points. */
public final class PointOptions {
    @Option(names = "--in", required = true, paramLabel = "FIL", description = "CSV med en punkt per rad (även .gz).")
    private Path in;

    @Option(names = "--x", required = true, paramLabel = "KOLUMN", description = "Kolumnen med x (öst, longitud).")
    private String x;

    @Option(names = "--y", required = true, paramLabel = "KOLUMN", description = "Kolumnen med y (nord, latitud).")
    private String y;

    @Option(names = "--crs", paramLabel = "EPSG:n", description = "Punkternas koordinatsystem (meter om inget sägs).")
    private String crs;

    @Option(names = "--project", paramLabel = "EPSG:n", description = "Systemet som räknas i (EPSG:3006).")
    private String project;

    public Path file() {
        return in;
    }

    /** The points' coordinate system, or null for metres. */
    public String crs() {
        return crs;
    }

    /** The system that is counted in. */
    public String metres() {
        return project == null ? Coordinates.SWEREF99TM : project;
    }

    /** Refuses {@code --project} when nothing says from what. @param geometryCrs the areas' system, which is enough */
    public void mustSayFrom(CommandSpec spec, String geometryCrs) {
        if (project != null && crs == null && geometryCrs == null) {
            throw OptionText.wrong(spec, "--project kräver --crs: varifrån ska det räknas om?");
        }
    }

    private Coordinates way(CommandSpec spec) {
        try {
            return crs == null ? null : Coordinates.between(crs, metres());
        } catch (Refusal unknown) {
            throw OptionText.wrong(spec, "Koordinatsystemet " + crs + " eller " + metres() + " är okänt.");
        }
    }

    /** Reads the points and hands on further columns; says how many rows were left out. */
    public Points read(CommandSpec spec, List<String> more, CsvFile.Rows each) {
        Points points = Points.read(in, x, y, more, way(spec), each);
        if (points.excluded() > 0) {
            spec.commandLine().getErr().println(points.excluded() + " rader utan koordinater eller annat som behövs är inte med.");
        }
        return points;
    }
}
