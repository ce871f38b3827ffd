package se.samsyn.analysis.numeric;

import java.util.function.DoubleUnaryOperator;

/** Halving until two neighbouring doubles remain: slow, sure, and as exact as the function itself. */
public final class Bisection {
    private Bisection() {}

    /** Where the rising function passes 0, between {@code low} and {@code high}. */
    public static double root(double low, double high, DoubleUnaryOperator rising) {
        double below = low;
        double above = high;
        for (int i = 0; i < 1100; i++) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                break;
            }
            if (rising.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
