package se.samsyn.commandline.study.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns of counts and numbers of a file, in the file's order. A series is read whole or not at all: leaving a step out would
 * move all that follow it, so an empty cell is said with its line.
 */
public final class Columns {
    private final double[][] values;
    private final List<String> words;

    private Columns(double[][] values, List<String> words) {
        this.values = values;
        this.words = words;
    }

    /** Counts: whole numbers from 0. @return one array for each column */
    public static long[][] counts(Path file, List<String> columns) {
        Columns read = read(file, null, columns, columns.size());
        return Arrays.stream(read.values)
                .map(column -> Arrays.stream(column).mapToLong(value -> (long) value).toArray())
                .toArray(long[][]::new);
    }

    /** Any numbers. */
    public static double[] numbers(Path file, String column) {
        return read(file, null, List.of(column), 0).values[0];
    }

    /**
     * Rows that have a name.
     *
     * @param name the column of the names
     * @param columns of counts first, then of numbers
     * @param counts how many of them are counts
     */
    public static Columns named(Path file, String name, List<String> columns, int counts) {
        return read(file, name, columns, counts);
    }

    public List<String> names() {
        return words;
    }

    public double[] numbers(int column) {
        return values[column];
    }

    public long[] counts(int column) {
        return Arrays.stream(values[column]).mapToLong(value -> (long) value).toArray();
    }

    private static Columns read(Path file, String name, List<String> columns, int counts) {
        List<String> wanted = new ArrayList<>(columns);
        if (name != null) {
            wanted.add(name);
        }
        double[][] values = new double[columns.size()][64];
        List<String> words = new ArrayList<>();
        int[] n = {0};
        new CsvFile(file).read(wanted, (line, cells) -> {
            for (int i = 0; i < values.length; i++) {
                if (n[0] == values[i].length) {
                    values[i] = Arrays.copyOf(values[i], 2 * n[0]);
                }
                values[i][n[0]] = i < counts ? count(file, line, cells[i], columns.get(i)) : number(file, line, cells[i], columns.get(i));
            }
            if (name != null) {
                words.add(cells[values.length].toString());
            }
            n[0]++;
        });
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], n[0]);
        }
        return new Columns(values, List.copyOf(words));
    }

    private static double count(Path file, long line, Cell cell, String column) {
        double number = Double.NaN;
        try {
            number = cell.number();
        } catch (NumberFormatException notANumber) {
            // said below
        }
        if (!(number >= 0 && number == Math.rint(number) && number < Long.MAX_VALUE / 2)) {
            throw InputProblem.atLine(
                    file, line, "\"" + cell + "\" i kolumnen \"" + column + "\" är inte ett antal (ett helt tal från 0)");
        }
        return number;
    }

    static double number(Path file, long line, Cell cell, String column) {
        try {
            return cell.number();
        } catch (NumberFormatException wrong) {
            throw InputProblem.atLine(file, line, "\"" + cell + "\" i kolumnen \"" + column + "\" är inte ett tal");
        }
    }
}
