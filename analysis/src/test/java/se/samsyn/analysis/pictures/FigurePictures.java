package se.samsyn.analysis.pictures;

import java.util.Locale;
import java.util.SplittableRandom;
import se.samsyn.analysis.compare.RateRatio;
import se.samsyn.analysis.compare.Strength;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.analysis.disclosure.LinearSum;
import se.samsyn.analysis.disclosure.Suppression;
import se.samsyn.analysis.disclosure.Suppression.Told;
import se.samsyn.analysis.numeric.Interval;
import se.samsyn.analysis.rate.Funnel;
import se.samsyn.analysis.survey.Share;

/** The methods that answer how many, how sure, and what may be told. */
final class FigurePictures {
    String compare() {
        TwoCounts[] pairs = {
            new TwoCounts(5, 1, 3, 1), new TwoCounts(20, 1, 14, 1), new TwoCounts(9, 1, 14, 4), new TwoCounts(40, 1, 20, 1), new TwoCounts(60, 1, 100, 1)
        };
        String[] words = {"5 against 3", "20 against 14", "9 in one week, 14 in four", "40 against 20", "60 against 100"};
        Drawing drawing = new Drawing(680, 270, "Five pairs of counts, their ratio with its exact interval, and the word for the difference");
        drawing.heading("Two counts: ratio, what chance leaves open, and the word", 20, 26);
        for (double ratio : new double[] {0.25, 0.5, 1, 2, 4, 8}) {
            double x = across(ratio);
            drawing.line(x, 44, x, 220, ratio == 1 ? Drawing.SOFT : Drawing.LINE, 1).label(text(ratio), x, 238, "middle");
        }
        for (int i = 0; i < pairs.length; i++) {
            double y = 64 + i * 34;
            RateRatio ratio = pairs[i].ratio(0.95);
            double p = pairs[i].p();
            Strength strength = Strength.of(pairs[i].first(), pairs[i].secondExposure() == 1 ? pairs[i].second() : pairs[i].second() / pairs[i].secondExposure(), p);
            drawing.label(words[i], 180, y + 4, "end");
            drawing.line(across(Math.max(0.25, ratio.low())), y, across(Math.min(8, ratio.high())), y, Drawing.ACCENT, 2).dot(across(ratio.ratio()), y, 5, Drawing.ACCENT, Drawing.ACCENT);
            drawing.note(strength.name().toLowerCase(Locale.ROOT).replace('_', ' '), 500, y).note(String.format(Locale.ROOT, "p = %.3f", p), 500, y + 14);
        }
        drawing.note("line: 95 % interval", 200, 258);
        return drawing.svg();
    }

    private static double across(double ratio) {
        return 200 + 270 * (Math.log(ratio / 0.25) / Math.log(32));
    }

    String rate() {
        SplittableRandom random = new SplittableRandom(31);
        int n = 40;
        long[] events = new long[n];
        double[] people = new double[n];
        for (int i = 0; i < n; i++) {
            people[i] = Math.round(100 * Math.pow(60, random.nextDouble()));
            double mean = people[i] * 0.012 * (i == 7 ? 2.2 : 1);
            double limit = Math.exp(-mean);
            events[i] = -1;
            for (double product = 1; product > limit; events[i]++) {
                product *= random.nextDouble();
            }
        }
        Funnel.Result funnel = Funnel.of(events, people);
        Drawing drawing = new Drawing(680, 290, "Rates of 40 areas against their population, with the limits that chance gives");
        drawing.heading("40 areas with one rate, but for one: the small ones differ most", 20, 26);
        double unit = 5;
        for (int tick = 0; tick <= 40; tick += 10) {
            drawing.line(60, 240 - tick * unit, 650, 240 - tick * unit, Drawing.LINE, 1).label(Integer.toString(tick), 52, 244 - tick * unit, "end");
        }
        for (int people1 : new int[] {100, 300, 1000, 3000, 6000}) {
            drawing.label(Integer.toString(people1), along(people1), 258, "middle");
        }
        int steps = 60;
        double[] x = new double[steps];
        double[][] y = new double[4][steps];
        for (int i = 0; i < steps; i++) {
            double population = 100 * Math.pow(60, i / (steps - 1.0));
            x[i] = along(population);
            for (int width = 0; width < 2; width++) {
                Funnel.Limits limits = Funnel.limits(population * funnel.rate(), 1, width == 0 ? 0.95 : 0.998);
                y[2 * width][i] = Math.max(40, 240 - unit * 1000 * limits.low() / population);
                y[2 * width + 1][i] = Math.max(40, 240 - unit * 1000 * limits.high() / population);
            }
        }
        for (int line = 0; line < 4; line++) {
            drawing.path(x, y[line], Drawing.ACCENT, line < 2 ? 1.5 : 1, line < 2 ? "" : "4 3");
        }
        drawing.line(60, 240 - unit * 1000 * funnel.rate(), 650, 240 - unit * 1000 * funnel.rate(), Drawing.SOFT, 1);
        for (int i = 0; i < n; i++) {
            boolean out = Math.abs(funnel.z()[i]) > 3.09;
            drawing.dot(along(people[i]), Math.max(40, 240 - unit * 1000 * events[i] / people[i]), out ? 5 : 3.5, out ? Drawing.WARM : Drawing.SOFT, "#ffffff");
        }
        drawing.note("events for each 1 000 inhabitants, by inhabitants. Line: 95 % of what chance gives, dashed: 99.8 %.", 60, 280);
        return drawing.svg();
    }

    private static double along(double people) {
        return 80 + 550 * Math.log(people / 100) / Math.log(60);
    }

    String survey() {
        int[][] answers = {{3, 10}, {30, 100}, {300, 1000}, {0, 12}, {45, 60}};
        Drawing drawing = new Drawing(680, 250, "Five shares of answers with Wilson's interval");
        drawing.heading("Shares and what they leave open: Wilson's interval", 20, 26);
        for (int percent = 0; percent <= 100; percent += 20) {
            double x = 160 + percent * 4.2;
            drawing.line(x, 44, x, 210, Drawing.LINE, 1).label(percent + " %", x, 228, "middle");
        }
        for (int i = 0; i < answers.length; i++) {
            double y = 64 + i * 32;
            Share share = new Share(answers[i][0], answers[i][1]);
            Interval wilson = share.wilson(0.95);
            drawing.label(answers[i][0] + " of " + answers[i][1], 145, y + 4, "end");
            drawing.line(160 + wilson.low() * 420, y, 160 + wilson.high() * 420, y, Drawing.ACCENT, 3).dot(160 + share.value() * 420, y, 5, "#ffffff", Drawing.ACCENT);
            drawing.note(String.format(Locale.ROOT, "%.0f–%.0f %%", 100 * wilson.low(), 100 * wilson.high()), 600, y + 4);
        }
        return drawing.svg();
    }

    String disclosure() {
        long[] counts = {37, 86, 3, 20, 30, 14};
        Suppression table = new Suppression(counts, 5, 2);
        int[][] sums = {{0}, {1}, {2}, {0, 1, 2}, {3}, {4}, {5}, {3, 4, 5}, {0, 3}, {1, 4}, {2, 5}, {0, 1, 2, 3, 4, 5}};
        int[] figures = new int[sums.length];
        for (int i = 0; i < sums.length; i++) {
            LinearSum sum = LinearSum.of(sums[i]);
            figures[i] = table.figure(sum, sum, sum.in(counts) < 5 ? Told.FEWER : Told.NUMBER, sums[i].length > 1 ? 1 : 0);
        }
        Drawing drawing = new Drawing(680, 230, "A small table: what each number would give away, and what is kept back for it");
        drawing.heading("The 3 hidden: still 126 − 37 − 86", 20, 26).heading("After the check", 370, 26);
        drawn(drawing, table, figures, sums, 20);
        boolean safe = table.protect();
        drawn(drawing, table, figures, sums, 370);
        drawing.note("··: kept back, so that at least three numbers", 370, 206).note(safe ? "remain possible for the small one" : "", 370, 222);
        return drawing.svg();
    }

    private static void drawn(Drawing drawing, Suppression table, int[] figures, int[][] sums, double left) {
        String[] columns = {"SKA", "TIL", "NAR", "all"};
        String[] rows = {"Norr", "Söder", "all"};
        for (int i = 0; i < figures.length; i++) {
            int row = i / 4;
            int column = i % 4;
            double x = left + 70 + column * 55;
            double y = 60 + row * 40;
            Told told = table.told(figures[i]);
            drawing.cell(x, y, 53, 38, told == Told.FEWER ? "#f4ddcf" : told == Told.KEPT_BACK ? "#dbe8ee" : "#ffffff");
            drawing.text(told == Told.FEWER ? "<5" : told == Told.KEPT_BACK ? "··" : Long.toString(table.value(figures[i])), x + 26, y + 24, 14, Drawing.INK,
                    "middle", column == 3 || row == 2);
            if (row == 0) {
                drawing.label(columns[column], x + 26, 52, "middle");
            }
            if (column == 0) {
                drawing.label(rows[row], left + 62, y + 24, "end");
            }
        }
    }

    private static String text(double ratio) {
        return ratio < 1 ? "1/" + Math.round(1 / ratio) : Long.toString(Math.round(ratio));
    }

}
