package se.samsyn.commandline.study.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Position;

/**
 * Points of a file, in metres, in the file's order.
 *
 * @param excluded rows left out because a needed cell was empty
 */
public record Points(double[] x, double[] y, long excluded) {

    /**
     * Reads the points, handing on the other columns of each row that is kept. A row with an empty cell in any of the columns
     * is left out.
     *
     * @param more further columns that a row needs
     * @param way from the file's coordinates to metres; null when they are metres
     * @param each takes line and cells: x, y and the further ones; asked before the point is kept
     * @throws InputProblem naming the line of a bad number or of a point that may not be projected
     */
    public static Points read(
            Path file, String xColumn, String yColumn, List<String> more, Coordinates way, CsvFile.Rows each) {
        Reading reading = new Reading(file, xColumn, yColumn, way, each);
        List<String> columns = new ArrayList<>(List.of(xColumn, yColumn));
        columns.addAll(more);
        new CsvFile(file).read(columns, reading);
        return new Points(
                Arrays.copyOf(reading.x, reading.n), Arrays.copyOf(reading.y, reading.n), reading.excluded);
    }

    private static final class Reading implements CsvFile.Rows {
        private final Path file;
        private final String xColumn;
        private final String yColumn;
        private final Coordinates way;
        private final CsvFile.Rows each;
        private double[] x = new double[1024];
        private double[] y = new double[1024];
        private int n;
        private long excluded;

        Reading(Path file, String xColumn, String yColumn, Coordinates way, CsvFile.Rows each) {
            this.file = file;
            this.xColumn = xColumn;
            this.yColumn = yColumn;
            this.way = way;
            this.each = each;
        }

        @Override
        public void row(long line, Cell[] cells) {
            for (Cell cell : cells) {
                if (cell.isBlank()) {
                    excluded++;
                    return;
                }
            }
            if (n == x.length) {
                x = Arrays.copyOf(x, n * 2);
                y = Arrays.copyOf(y, n * 2);
            }
            x[n] = Columns.number(file, line, cells[0], xColumn);
            y[n] = Columns.number(file, line, cells[1], yColumn);
            if (way != null) {
                project(line);
            }
            each.row(line, cells);
            n++;
        }

        private void project(long line) {
            try {
                Position position = way.project(x[n], y[n]);
                x[n] = position.x();
                y[n] = position.y();
            } catch (Refusal outside) {
                throw InputProblem.atLine(file, line, "punkten " + x[n] + ", " + y[n] + " ligger utanför det som "
                        + way.to() + " tas emot för (longitud 8–28 och latitud 54–70 i Sverige; välj annat med --project)");
            }
        }
    }
}
