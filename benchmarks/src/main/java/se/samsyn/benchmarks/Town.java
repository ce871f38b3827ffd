package se.samsyn.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A made-up town of 30 × 30 km with five years of events: 400 places with a few very lively ones among them, a fifth of the events
 * at one of 3 000 addresses, a tenth anywhere, two in a hundred near another event in place and time. A seed gives the same town
 * everywhere. Coordinates are metres with one decimal, as files have them.
 *
 * @param day whole days from the first
 * @param minute of the day
 * @param category 0 to 11
 */
public record Town(double[] x, double[] y, int[] day, int[] minute, int[] category) {
    public static final double WEST = 300_000;
    public static final double SOUTH = 6_400_000;
    public static final double SIDE = 30_000;
    public static final int DAYS = 1826;
    public static final int CATEGORIES = 12;
    private static final int PLACES = 400;
    private static final int ADDRESSES = 3000;
    private static final double SPREAD = 250;

    public static Town of(int events, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] placeX = random.doubles(PLACES, 0.05 * SIDE, 0.95 * SIDE).toArray();
        double[] placeY = random.doubles(PLACES, 0.05 * SIDE, 0.95 * SIDE).toArray();
        double[] upTo = new double[PLACES];
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += Math.pow(i + 1, -0.9);
            upTo[i] = sum;
        }
        double[] addressX = new double[ADDRESSES];
        double[] addressY = new double[ADDRESSES];
        for (int i = 0; i < ADDRESSES; i++) {
            int place = drawn(upTo, random);
            addressX[i] = placeX[place] + SPREAD * random.nextGaussian();
            addressY[i] = placeY[place] + SPREAD * random.nextGaussian();
        }
        double[] x = new double[events];
        double[] y = new double[events];
        int[] day = new int[events];
        int[] minute = new int[events];
        int[] category = new int[events];
        for (int i = 0; i < events; i++) {
            day[i] = random.nextInt(DAYS);
            double kind = random.nextDouble();
            if (kind < 0.02 && i > 0) {
                int other = random.nextInt(i);
                x[i] = x[other] - WEST + 60 * random.nextGaussian();
                y[i] = y[other] - SOUTH + 60 * random.nextGaussian();
                day[i] = Math.min(DAYS - 1, day[other] + random.nextInt(10));
            } else if (kind < 0.12) {
                x[i] = random.nextDouble() * SIDE;
                y[i] = random.nextDouble() * SIDE;
            } else if (kind < 0.32) {
                int address = (int) (ADDRESSES * Math.pow(random.nextDouble(), 2));
                x[i] = addressX[address];
                y[i] = addressY[address];
            } else {
                int place = drawn(upTo, random);
                x[i] = placeX[place] + SPREAD * random.nextGaussian();
                y[i] = placeY[place] + SPREAD * random.nextGaussian();
            }
            x[i] = WEST + tenths(x[i]);
            y[i] = SOUTH + tenths(y[i]);
            minute[i] = (int) (1440 * Math.sqrt(random.nextDouble()));
            category[i] = (int) (CATEGORIES * random.nextDouble() * random.nextDouble());
        }
        return new Town(x, y, day, minute, category);
    }

    public int size() {
        return x.length;
    }

    /** The first events of the same town. */
    public Town first(int events) {
        return new Town(
                Arrays.copyOf(x, events), Arrays.copyOf(y, events), Arrays.copyOf(day, events), Arrays.copyOf(minute, events),
                Arrays.copyOf(category, events));
    }

    public double[] days() {
        return Arrays.stream(day).asDoubleStream().toArray();
    }

    public int[] weeks() {
        return Arrays.stream(day).map(d -> d / 7).toArray();
    }

    /** Weekly counts of small areas: means from 0.3 to 30 with a season, a slow trend, and a burst here and there. */
    public static long[][] series(int series, int weeks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] counts = new long[series][weeks];
        for (long[] row : counts) {
            double level = 0.3 * Math.pow(100, random.nextDouble());
            double season = 0.6 * random.nextDouble();
            double trend = 0.002 * (random.nextDouble() - 0.5);
            for (int week = 0; week < weeks; week++) {
                double mean = level * (1 + season * Math.sin(2 * Math.PI * week / 52)) * Math.exp(trend * week);
                row[week] = poisson(random.nextDouble() < 0.01 ? 3 * mean : mean, random);
            }
        }
        return counts;
    }

    private static long poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    private static int drawn(double[] upTo, SplittableRandom random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
    }

    /** Inside the town, so that every tool's rule for its outer border counts the same. */
    private static double tenths(double value) {
        return Math.rint(Math.clamp(value, 1, SIDE - 1) * 10) / 10;
    }
}
