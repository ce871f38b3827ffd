package se.samsyn.analysis.repeat;

import se.samsyn.analysis.numeric.Arguments;

/**
 * Consecutive bands of distance or time. The first begins at 0 and contains 0; each ends where the next begins.
 *
 * @param bounds the ends of the bands, rising, all above 0
 * @param rightClosed whether a bound belongs to the band that it ends, else to the band that it begins
 */
public record Bands(double[] bounds, boolean rightClosed) {
    public Bands {
        bounds = bounds.clone();
        if (bounds.length == 0 || bounds.length > 100) {
            throw new IllegalArgumentException("bounds has " + bounds.length + " values, must have from 1 to 100");
        }
        for (int i = 0; i < bounds.length; i++) {
            Arguments.requirePositive("bounds[" + i + "]", bounds[i]);
            if (i > 0 && !(bounds[i] > bounds[i - 1])) {
                throw new IllegalArgumentException("bounds[" + i + "] is " + bounds[i] + ", must be above the one before");
            }
        }
    }

    public int count() {
        return bounds.length;
    }

    /** The end of the last band. */
    public double reach() {
        return bounds[bounds.length - 1];
    }

    /** The number of the band, from 0, or {@link #count()} beyond the last. */
    public int of(double value) {
        int band = 0;
        while (band < bounds.length && (rightClosed ? value > bounds[band] : value >= bounds[band])) {
            band++;
        }
        return band;
    }
}
