package se.samsyn.publishing;

/**
 * A count as the public sees it.
 *
 * @param how whether the number itself is shown, and if not, what is said instead
 * @param count the number, only when it is shown
 */
public record ShownCount(How how, Integer count) {
    /** The least count that is shown as a number, of what concerns people. */
    public static final int LEAST = 5;

    /** What is said of a count. */
    public enum How {
        /** The number. */
        SHOWN,
        /** One to four: "färre än 5". */
        FEWER,
        /** Five or more, kept back because it would give away a smaller number by subtraction. */
        HIDDEN,
        /** Part of a total that is too small to be split. Says nothing, not even that it is not zero. */
        UNSPLIT
    }

    public ShownCount {
        if ((how == How.SHOWN) != (count != null)) {
            throw new IllegalArgumentException(how + " with " + count);
        }
    }

    /** The count is kept only where it is shown. */
    public static ShownCount of(How how, int count) {
        return new ShownCount(how, how == How.SHOWN ? count : null);
    }

    public boolean shown() {
        return how == How.SHOWN;
    }
}
