package se.samsyn.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Numbers that pass between the tools as files of doubles, and how far two answers lie apart. */
final class Answers {
    private Answers() {}

    static void write(Path file, double[]... columns) {
        int n = 0;
        for (double[] column : columns) {
            n += column.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(8 * n).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] column : columns) {
            bytes.asDoubleBuffer().put(column);
            bytes.position(bytes.position() + 8 * column.length);
        }
        try {
            Files.write(file, bytes.array());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    static double[] read(Path file) {
        try {
            double[] values = new double[(int) (Files.size(file) / 8)];
            ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
            return values;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    static double[] doubles(int[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    static int[] ints(double[] values) {
        int[] ints = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ints[i] = (int) values[i];
        }
        return ints;
    }

    /** Places where two answers are not the same number. */
    static long differing(double[] ours, double[] theirs) {
        long count = Math.abs(ours.length - theirs.length);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            count += ours[i] == theirs[i] || Double.isNaN(ours[i]) && Double.isNaN(theirs[i]) ? 0 : 1;
        }
        return count;
    }

    /** The largest difference, as a share of the largest number. */
    static double apart(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        double off = 0;
        for (int i = 0; i < ours.length; i++) {
            if (!Double.isNaN(ours[i]) || !Double.isNaN(theirs[i])) {
                off = Math.max(off, Double.isNaN(ours[i] - theirs[i]) ? Double.POSITIVE_INFINITY : Math.abs(ours[i] - theirs[i]));
                most = Math.max(most, Math.abs(theirs[i]));
            }
        }
        return off / most;
    }

    /** Whether those that are marked lie in the same groups, whatever the groups are called. */
    static boolean samePartition(int[] ours, int[] theirs, boolean[] marked) {
        Map<Integer, Integer> there = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        for (int i = 0; i < ours.length; i++) {
            if (marked[i]) {
                Integer known = there.putIfAbsent(ours[i], theirs[i]);
                Integer other = back.putIfAbsent(theirs[i], ours[i]);
                if (known != null && known != theirs[i] || other != null && other != ours[i]) {
                    return false;
                }
            }
        }
        return true;
    }
}
