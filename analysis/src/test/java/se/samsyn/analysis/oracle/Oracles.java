package se.samsyn.analysis.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** Answers of the field's own tools, kept outside the project; tests that need them are left out without, and count themselves. */
public final class Oracles {
    private static final AtomicInteger LEFT_OUT = new AtomicInteger();

    private Oracles() {}

    public static Path file(String name) {
        String folder = System.getenv("SAMSYN_ORACLES");
        Path path = folder != null
                ? Path.of(folder, name)
                : Path.of(System.getProperty("samsyn.shared", "../../shared"), "oracles", name);
        if (!Files.exists(path)) {
            System.out.println("Left out, " + LEFT_OUT.incrementAndGet() + " so far: no oracle " + name + " (set SAMSYN_ORACLES to their folder)");
        }
        Assumptions.assumeTrue(Files.exists(path), "oracle " + name + " is absent");
        return path;
    }

    /** Numeric columns by name; cells that are not numbers become NaN. */
    public static Map<String, double[]> columns(String name) {
        try {
            List<String> lines = Files.readAllLines(file(name));
            String[] names = lines.get(0).split(",");
            Map<String, double[]> columns = new HashMap<>();
            for (int column = 0; column < names.length; column++) {
                double[] values = new double[lines.size() - 1];
                for (int row = 0; row < values.length; row++) {
                    values[row] = number(lines.get(row + 1).split(",")[column]);
                }
                columns.put(names[column].replace("\"", ""), values);
            }
            return columns;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Rows as text by column. */
    public static List<Map<String, String>> rows(String name) {
        try {
            List<String> lines = Files.readAllLines(file(name));
            String[] names = lines.get(0).replace("\"", "").split(",");
            return lines.stream().skip(1).map(line -> {
                String[] cells = line.replace("\"", "").split(",");
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], i < cells.length ? cells[i] : "");
                }
                return row;
            }).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A list of numbers in an oracle's JSON. */
    public static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(value -> (Double) value).toArray();
    }

    /** An object in an oracle's JSON. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    public static Object json(String name) {
        try {
            return new JsonText(Files.readString(file(name))).value();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
