package se.samsyn.benchmarks.peers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import se.samsyn.benchmarks.Town;
import se.samsyn.benchmarks.TownAreas;

/** The made-up town in the forms that the tools read: columns of doubles, CSV, well-known text. */
final class Data {
    static final int[] SIDES = {30, 100, 300, 1000};
    private static final long SEED = 20_261_125;

    private final Path folder;
    private final Map<Integer, Town> towns = new LinkedHashMap<>();
    private final long[][] series = Town.series(500, Ours.SERIES_WEEKS, SEED);

    Data(Path folder, int... sizes) throws IOException {
        this.folder = Files.createDirectories(folder);
        Town largest = Town.of(Arrays.stream(sizes).max().orElseThrow(), SEED);
        for (int size : sizes) {
            Town town = size == largest.size() ? largest : largest.first(size);
            towns.put(size, town);
            Answers.write(folder.resolve("points-" + size + ".bin"), town.x(), town.y(), town.days(), Answers.doubles(town.category()));
        }
        csv(towns.get(1_000_000));
        for (int side : SIDES) {
            Answers.write(folder.resolve("cells-" + side + ".bin"), cells(side));
        }
        Answers.write(folder.resolve("series.bin"),
                Arrays.stream(series).map(row -> Arrays.stream(row).asDoubleStream().toArray()).toArray(double[][]::new));
        Files.write(folder.resolve("areas.wkt"), TownAreas.rings().stream().map(TownAreas::text).toList());
    }

    Path folder() {
        return folder;
    }

    int[] sizes() {
        return towns.keySet().stream().mapToInt(size -> size).toArray();
    }

    Town town(int size) {
        return towns.get(size);
    }

    long[][] series() {
        return series;
    }

    /** Counts of a square of cells: Poisson-like with a lively corner. */
    double[] cells(int side) {
        SplittableRandom random = new SplittableRandom(SEED + side);
        double[] cells = new double[side * side];
        for (int i = 0; i < cells.length; i++) {
            double mean = i % side < side / 5 && i / side < side / 5 ? 4 : 1;
            for (double left = Math.exp(-mean); (left /= random.nextDouble()) < 1;) {
                cells[i]++;
            }
        }
        return cells;
    }

    private void csv(Town town) {
        LocalDate first = LocalDate.of(2021, 1, 1);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("events-1000000.csv"))) {
            out.write("id,x,y,day,category,date,place\n");
            for (int i = 0; i < town.size(); i++) {
                // The coordinates have one decimal; so have their shortest forms.
                out.write(i + 1 + "," + town.x()[i] + "," + town.y()[i] + "," + town.day()[i] + "," + town.category()[i] + ","
                        + first.plusDays(town.day()[i]).atTime(town.minute()[i] / 60, town.minute()[i] % 60) + ",Storgatan " + i % 97 + "\n");
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
