package se.samsyn.analysis.hotspot;

import se.samsyn.analysis.numeric.Arguments;

/** Number, sum, mean and central moments of the values inside the mask. */
record Spread(int n, double sum, double sumOfSquares, double mean, double second, double fourth, boolean varies) {

    static Spread of(Grid grid, double[] values, boolean[] mask) {
        Arguments.requireLength("values", values.length, "the grid", grid.cells());
        grid.requireMask(mask);
        Arguments.requireFinite("values", values);
        int n = 0;
        double sum = 0;
        double squares = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (mask == null || mask[i]) {
                n++;
                sum += values[i];
                squares += values[i] * values[i];
                least = Math.min(least, values[i]);
                greatest = Math.max(greatest, values[i]);
            }
        }
        double mean = n == 0 ? Double.NaN : sum / n;
        double second = 0;
        double fourth = 0;
        for (int i = 0; i < values.length; i++) {
            if (mask == null || mask[i]) {
                double square = (values[i] - mean) * (values[i] - mean);
                second += square;
                fourth += square * square;
            }
        }
        // Asked of the values themselves: a rounded mean makes equal values look as if they varied.
        return new Spread(n, sum, squares, mean, second / n, fourth / n, greatest > least);
    }

    /** The distance to the mean, exactly 0 when whole numbers say so. */
    double centred(double value) {
        return value * n == sum ? 0 : value - mean;
    }
}
