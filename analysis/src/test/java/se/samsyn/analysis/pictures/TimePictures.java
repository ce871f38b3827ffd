package se.samsyn.analysis.pictures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import se.samsyn.analysis.effect.InterruptedSeries;
import se.samsyn.analysis.repeat.Bands;
import se.samsyn.analysis.repeat.Knox;
import se.samsyn.analysis.rhythm.AoristicWeek;
import se.samsyn.analysis.rhythm.WeekRhythm;
import se.samsyn.analysis.trend.Farrington;
import se.samsyn.analysis.trend.FarringtonSettings;
import se.samsyn.analysis.trend.WatchedWeek;

/** The methods that answer when, and whether one thing follows another. */
final class TimePictures {
    private static final double LEFT = 50;
    private static final double BASE = 220;

    String trend() {
        SplittableRandom random = new SplittableRandom(9);
        long[] counts = new long[352];
        for (int week = 0; week < counts.length; week++) {
            double mean = 6 * (1 + 0.4 * Math.sin(2 * Math.PI * week / 52)) * (week >= 332 && week < 335 ? 3 : 1);
            counts[week] = poisson(mean, random);
        }
        List<WatchedWeek> weeks = Farrington.flexible(counts, 301, FarringtonSettings.usual());
        Drawing drawing = new Drawing(680, 270, "Weekly counts with what the same season makes one expect and the limit above which a week stands out");
        drawing.heading("A year of weeks, watched by Farrington's flexible method", 20, 26);
        double[] x = new double[weeks.size()];
        double[] expected = new double[x.length];
        double[] upper = new double[x.length];
        double step = 600.0 / x.length;
        double unit = 7;
        for (int tick = 0; tick <= 25; tick += 5) {
            drawing.line(LEFT, BASE - tick * unit, 650, BASE - tick * unit, Drawing.LINE, 1).label(Integer.toString(tick), LEFT - 8, BASE - tick * unit + 4, "end");
        }
        int alarms = 0;
        for (int i = 0; i < x.length; i++) {
            WatchedWeek week = weeks.get(i);
            x[i] = LEFT + (i + 0.5) * step;
            expected[i] = BASE - week.expected() * unit;
            upper[i] = BASE - week.upper() * unit;
            alarms += week.alarm() ? 1 : 0;
            drawing.cell(x[i] - 4, BASE - week.observed() * unit, 8, week.observed() * unit, week.alarm() ? Drawing.WARM : "#a9c3cf");
        }
        drawing.path(x, expected, Drawing.ACCENT, 2, "").path(x, upper, Drawing.ACCENT, 1.5, "4 3");
        drawing.line(50, 250, 74, 250, Drawing.ACCENT, 2).note("expected", 80, 254).note("- - - limit (1 %)", 160, 254);
        drawing.cell(290, 244, 12, 12, Drawing.WARM).note(alarms + " weeks stand out; three were tripled on purpose", 308, 254);
        return drawing.svg();
    }

    String effect() {
        SplittableRandom random = new SplittableRandom(21);
        long[] counts = new long[60];
        int first = 37;
        for (int month = 1; month <= counts.length; month++) {
            counts[month - 1] = poisson(24 * (1 + 0.3 * Math.sin(2 * Math.PI * month / 12)) * (month >= first ? 0.65 : 1), random);
        }
        InterruptedSeries.Result result = InterruptedSeries.of(counts, first, 12, 0.95);
        Drawing drawing = new Drawing(680, 270, "A monthly series that a measure breaks, and the model's level before and after");
        drawing.heading("Five years of months; the measure begins where the line breaks", 20, 26);
        double unit = 4;
        for (int tick = 0; tick <= 40; tick += 10) {
            drawing.line(LEFT, BASE - tick * unit, 650, BASE - tick * unit, Drawing.LINE, 1).label(Integer.toString(tick), LEFT - 8, BASE - tick * unit + 4, "end");
        }
        double[] x = new double[counts.length];
        double[] mean = new double[x.length];
        double[] without = new double[x.length];
        double[] b = result.coefficients();
        for (int i = 0; i < x.length; i++) {
            int month = i + 1;
            double angle = 2 * Math.PI * month / 12;
            double log = b[0] + b[1] * month + b[4] * Math.sin(angle) + b[5] * Math.cos(angle);
            x[i] = LEFT + (i + 0.5) * 10;
            mean[i] = BASE - unit * Math.exp(month < first ? log : log + b[2] + b[3] * (month - first + 1));
            without[i] = month < first ? Double.NaN : BASE - unit * Math.exp(log);
            drawing.dot(x[i], BASE - counts[i] * unit, 2.5, Drawing.SOFT, Drawing.SOFT);
        }
        double broken = LEFT + (first - 1) * 10;
        drawing.line(broken, 44, broken, BASE, Drawing.SOFT, 1).path(x, mean, Drawing.ACCENT, 2, "").path(x, without, Drawing.ACCENT, 1.5, "4 3");
        drawing.note(String.format(java.util.Locale.ROOT,
                "%.0f %% fewer at once (between %.0f %% fewer and %.0f %% fewer). True: 35 %%. Dashed: without the measure.",
                100 * (1 - result.level()), 100 * (1 - result.levelInterval().low()), 100 * (1 - result.levelInterval().high())), 50, 254);
        return drawing.svg();
    }

    String rhythm() {
        ZoneId zone = ZoneId.of("Europe/Stockholm");
        AoristicWeek week = new AoristicWeek(zone, Duration.ofHours(24));
        SplittableRandom random = new SplittableRandom(3);
        LocalDate monday = LocalDate.of(2026, 1, 5);
        for (int i = 0; i < 400; i++) {
            boolean evening = random.nextDouble() < 0.6;
            int day = evening ? 4 + random.nextInt(2) : random.nextInt(7);
            int minute = evening ? 1260 + random.nextInt(240) : 480 + random.nextInt(600);
            long start = AoristicWeek.epochMilli(monday.plusDays(7L * random.nextInt(20) + day).atStartOfDay().plusMinutes(minute), zone);
            week.add(start, start + (random.nextInt(3) == 0 ? 9 * 3_600_000L : 0));
        }
        WeekRhythm rhythm = week.rhythm();
        double most = 0;
        for (double[] hours : rhythm.hours()) {
            for (double hour : hours) {
                most = Math.max(most, hour);
            }
        }
        String[] days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        Drawing drawing = new Drawing(680, 270, "Expected number of events in each hour of the week");
        drawing.heading("400 events by hour of the week, a third of them known only to within nine hours", 20, 26);
        for (int day = 0; day < 7; day++) {
            drawing.label(days[day], LEFT - 8, 60 + day * 24, "end");
            for (int hour = 0; hour < 24; hour++) {
                drawing.cell(LEFT + hour * 25, 44 + day * 24, 24, 23, Drawing.step(rhythm.hours()[day][hour] / most * 0.999));
            }
        }
        for (int hour = 0; hour < 24; hour += 6) {
            drawing.label(hour + ":00", LEFT + hour * 25, 230, "start");
        }
        drawing.note(String.format(java.util.Locale.ROOT, "darkest: %.0f events in one hour; %.0f %% of the events are spread over more than eight hours",
                most, 100 * rhythm.unknownShare()), LEFT, 254);
        return drawing.svg();
    }

    String repeat() {
        SplittableRandom random = new SplittableRandom(12);
        int n = 300;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] day = new double[n];
        for (int i = 0; i < n; i++) {
            boolean near = i > 0 && random.nextDouble() < 0.1;
            int other = near ? random.nextInt(i) : 0;
            x[i] = near ? x[other] + 60 * random.nextGaussian() : random.nextDouble() * 3000;
            y[i] = near ? y[other] + 60 * random.nextGaussian() : random.nextDouble() * 3000;
            day[i] = near ? day[other] + random.nextInt(7) : random.nextInt(365);
        }
        double[] metres = {100, 200, 400, 800};
        double[] days = {7, 14, 28, 56};
        Knox.Table table = Knox.of(x, y, day, new Bands(metres, true), new Bands(days, true), false).table(999, 1);
        Drawing drawing = new Drawing(560, 270, "Pairs by distance and time apart, observed over expected");
        drawing.heading("Pairs of 300 events: observed over expected", 20, 26);
        for (int k = 0; k < metres.length; k++) {
            drawing.label("to " + (int) metres[k] + " m", 100, 84 + k * 40, "end");
            for (int l = 0; l < days.length; l++) {
                if (k == 0) {
                    drawing.label("to " + (int) days[l] + " days", 160 + l * 100, 54, "middle");
                }
                double ratio = table.ratio()[k][l];
                boolean sure = table.p()[k][l] <= 0.05;
                drawing.cell(111 + l * 100, 61 + k * 40, 98, 38, sure ? ratio > 2 ? "#d98a5b" : "#f4ddcf" : "#ffffff");
                drawing.text(String.format(java.util.Locale.ROOT, "%.1f", ratio), 160 + l * 100, 78 + k * 40, 14, Drawing.INK, "middle", sure);
                drawing.text(table.observed()[k][l] + " of " + String.format(java.util.Locale.ROOT, "%.1f", table.expected()[k][l]), 160 + l * 100,
                        93 + k * 40, 10, Drawing.SOFT, "middle", false);
            }
        }
        drawing.note("coloured: p ≤ 0.05 of 999 permutations. One event in ten was made to follow another.", 20, 250);
        return drawing.svg();
    }

    private static long poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }
}
