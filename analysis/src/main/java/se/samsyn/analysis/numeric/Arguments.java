package se.samsyn.analysis.numeric;

/** Refuses input that no method can give a true answer for, and names the argument that was wrong. */
public final class Arguments {
    private Arguments() {}

    /** @throws IllegalArgumentException naming the argument and the place of the first value that is NaN or infinite */
    public static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i] + ", not a finite number");
            }
        }
    }

    /** @throws IllegalArgumentException naming the argument if it is NaN or infinite */
    public static double requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", not a finite number");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming the argument if it is not finite or not above zero */
    public static double requirePositive(String name, double value) {
        if (!(requireFinite(name, value) > 0)) {
            throw new IllegalArgumentException(name + " is " + value + ", must be above 0");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming the argument if it is below zero */
    public static long requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", must not be below 0");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming the argument if it is not finite or below zero */
    public static double requireNotNegative(String name, double value) {
        if (requireFinite(name, value) < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", must not be below 0");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming the argument if it is not above 0 and below 1 */
    public static double requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", must lie between 0 and 1");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming both arguments if the lengths differ */
    public static void requireLength(String name, int length, String otherName, int otherLength) {
        if (length != otherLength) {
            throw new IllegalArgumentException(
                    name + " has " + length + " values, " + otherName + " has " + otherLength);
        }
    }
}
