package se.samsyn.insight.drawing;

import java.util.ArrayList;
import java.util.List;

/** The five colours of counts. The steps are fixed, so that two maps can be laid side by side. */
public enum Scale {
    /** Events in a cell. */
    CELLS(new double[] {1, 2, 4, 8, 16}, "1", "2–3", "4–7", "8–15", "16–"),
    /** Expected events in an hour of the week. */
    HOURS(new double[] {0, 1, 2, 4, 8}, "<1", "1–2", "2–4", "4–8", "8–"),
    /** Events per square kilometre and year; below the first step the ground is left bare. */
    DENSITY(new double[] {10, 30, 100, 300, 1000}, "10–29", "30–99", "100–299", "300–999", "1000–");

    public static final String NOTHING = "#f1efe8";

    private static final String[] COLOURS = {"#f6dcc5", "#eab98c", "#d98a50", "#b9572a", "#7f3314"};

    /** A colour and what it means. */
    public record Step(String colour, String word) {}

    private final double[] from;
    private final String[] words;

    Scale(double[] from, String... words) {
        this.from = from;
        this.words = words;
    }

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < COLOURS.length; step++) {
            steps.add(new Step(COLOURS[step], words[step]));
        }
        return steps;
    }

    /** Where the steps begin, for the map that can be moved. */
    public String begins() {
        List<String> all = new ArrayList<>();
        for (double one : from) {
            all.add(Long.toString((long) one));
        }
        return String.join(",", all);
    }

    /** The least that is coloured. */
    public double lowest() {
        return from[0];
    }

    public String colour(double value) {
        if (value <= 0 || value < from[0]) {
            return NOTHING;
        }
        int step = 0;
        while (step + 1 < from.length && value >= from[step + 1]) {
            step++;
        }
        return COLOURS[step];
    }
}
