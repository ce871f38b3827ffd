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
    UNIFORM
}
