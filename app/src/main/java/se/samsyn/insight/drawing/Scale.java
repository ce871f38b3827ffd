package se.samsyn.insight.drawing;

/** The five colours of counts. The steps are fixed, so that two maps can be laid side by side. */
public final class Scale {
    public static final String NOTHING = "#f1efe8";

    private static final String[] COLOURS = {"#f6dcc5", "#eab98c", "#d98a50", "#b9572a", "#7f3314"};
    private static final double[] FROM = {0, 2, 4, 8, 16};
    private static final String[] WORDS = {"1", "2–3", "4–7", "8–15", "16–"};
    private static final double[] HOURS_FROM = {0, 1, 2, 4, 8};
    private static final String[] HOURS_WORDS = {"<1", "1–2", "2–4", "4–8", "8–"};

    private Scale() {}

    public static int steps() {
        return COLOURS.length;
    }

    public static String colour(int step) {
        return COLOURS[step];
    }

    /** The counts of a step of the map's cells. */
    public static String word(int step) {
        return WORDS[step];
    }

    static String hoursWord(int step) {
        return HOURS_WORDS[step];
    }

    static String cell(int count) {
        return count <= 0 ? NOTHING : pick(FROM, count);
    }

    static String hour(double expected) {
        return expected <= 0 ? NOTHING : pick(HOURS_FROM, expected);
    }

    private static String pick(double[] from, double value) {
        int step = 0;
        while (step + 1 < from.length && value >= from[step + 1]) {
            step++;
        }
        return COLOURS[step];
    }
}
