package se.samsyn.analysis.density;

/**
 * How one event is spread around its place; each has the mass 1. B. W. Silverman, "Density Estimation for Statistics and
 * Data Analysis" (1986), ch. 4.
 */
public enum Kernel {
    /** 3/(π h²) (1 − d²/h²)² within h. */
    QUARTIC,
    /** exp(−d²/2σ²)/(2π σ²), without end. */
    GAUSSIAN,
    /** 2/(π h²) (1 − d²/h²) within h. */
    EPANECHNIKOV,
    /** 1/(π h²) within h. */
    UNIFORM;

    /**
     * The kernel's height.
     *
     * @param squaredDistance square metres
     * @param bandwidthMetres the radius h, for the Gaussian the standard deviation σ
     * @return per square metre
     */
    public double at(double squaredDistance, double bandwidthMetres) {
        double square = bandwidthMetres * bandwidthMetres;
        double share = 1 - squaredDistance / square;
        return switch (this) {
            case GAUSSIAN -> Math.exp(-squaredDistance / (2 * square)) / (2 * Math.PI * square);
            case QUARTIC -> share > 0 ? 3 / (Math.PI * square) * share * share : 0;
            case EPANECHNIKOV -> share > 0 ? 2 / (Math.PI * square) * share : 0;
            case UNIFORM -> share > 0 ? 1 / (Math.PI * square) : 0;
        };
    }
}
