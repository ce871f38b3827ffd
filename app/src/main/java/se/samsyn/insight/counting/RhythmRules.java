package se.samsyn.insight.counting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samsyn.analysis.numeric.Binomial;
import se.samsyn.analysis.numeric.FalseDiscovery;
import se.samsyn.analysis.rhythm.AoristicWeek;
import se.samsyn.analysis.rhythm.WeekRhythm;
import se.samsyn.insight.Rhythm;

/** Which time of the week may be said to stand out. */
public final class RhythmRules {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double RATE = 0.01;
    /** A time of one weekday must hold at least this many times its even share to be worth a sentence. */
    private static final double LIFT = 2;
    private static final double PART_LIFT = 1.5;
    private static final long LEAST = 8;

    private RhythmRules() {}

    static Rhythm rhythm(Incidents all, int[] picked, ZoneId zone) {
        AoristicWeek every = new AoristicWeek(zone, LONGEST);
        AoristicWeek known = new AoristicWeek(zone, AoristicWeek.LONG);
        long toTheHour = 0;
        for (int row : picked) {
            long from = all.from(row) * 1000;
            long to = all.to(row) * 1000;
            every.add(from, to);
            known.add(from, to);
            if (to - from <= Duration.ofHours(1).toMillis()) {
                toTheHour++;
            }
        }
        WeekRhythm sums = every.rhythm();
        WeekRhythm sure = known.rhythm();
        boolean[][] uncertain = new boolean[7][24];
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                double mass = sums.hours()[day][hour];
                uncertain[day][hour] = mass > 0 && (mass - sure.hours()[day][hour]) / mass > 0.5;
            }
        }
        List<Rhythm.Peak> peaks = sums.counted() < Rhythm.ENOUGH || sure.counted() < Rhythm.ENOUGH / 2
                ? List.of()
                : peaks(sure.hours(), sure.counted());
        return new Rhythm(sums.hours(), uncertain, sums.counted(), sums.excluded(), toTheHour, peaks);
    }

    /**
     * The parts of the day, the weekdays and the parts of single weekdays that hold more than their even share, by the exact
     * binomial tail with the false discovery rate over all of them. One sort of peak is told: the part of a weekday where
     * one is sharp enough, else the part of the day, else the weekday.
     */
    static List<Rhythm.Peak> peaks(double[][] hours, long counted) {
        double[][] parts = new double[7][4];
        double[] partSums = new double[4];
        double[] daySums = new double[7];
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                Rhythm.Part part = Rhythm.Part.of(hour);
                int night = hour < 6 ? (day + 6) % 7 : day;
                parts[night][part.ordinal()] += hours[day][hour];
                partSums[part.ordinal()] += hours[day][hour];
                daySums[day] += hours[day][hour];
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Rhythm.Part part : Rhythm.Part.values()) {
            candidates.add(new Candidate(null, part, partSums[part.ordinal()], part.length() / 24.0));
        }
        for (int day = 0; day < 7; day++) {
            candidates.add(new Candidate(DayOfWeek.of(day + 1), null, daySums[day], 1 / 7.0));
            for (Rhythm.Part part : Rhythm.Part.values()) {
                candidates.add(
                        new Candidate(DayOfWeek.of(day + 1), part, parts[day][part.ordinal()], part.length() / 168.0));
            }
        }
        double[] p = candidates.stream().mapToDouble(c -> c.p(counted)).toArray();
        double[] q = FalseDiscovery.benjaminiHochberg(p);
        List<Rhythm.Peak> sharp = new ArrayList<>();
        List<Rhythm.Peak> partOfDay = new ArrayList<>();
        List<Rhythm.Peak> weekday = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            Candidate c = candidates.get(i);
            double lift = c.mass / (counted * c.share);
            if (q[i] >= RATE || c.rounded() < LEAST) {
                continue;
            }
            Rhythm.Peak peak = new Rhythm.Peak(c.day, c.part, c.rounded(), counted);
            if (c.day == null && lift >= PART_LIFT) {
                partOfDay.add(peak);
            } else if (c.day != null && c.part == null && lift >= PART_LIFT) {
                weekday.add(peak);
            } else if (c.day != null && c.part != null && lift >= LIFT) {
                sharp.add(peak);
            }
        }
        List<Rhythm.Peak> told = sharp.isEmpty() || sharp.size() > 3 && !partOfDay.isEmpty()
                ? partOfDay.isEmpty() ? weekday : partOfDay
                : sharp;
        return told.stream()
                .sorted(Comparator.comparingLong(Rhythm.Peak::events).reversed())
                .limit(2)
                .toList();
    }

    private record Candidate(DayOfWeek day, Rhythm.Part part, double mass, double share) {
        long rounded() {
            return Math.round(mass);
        }

        double p(long counted) {
            return Math.min(1, Binomial.atLeast(Math.min(rounded(), counted), counted, share));
        }
    }
}
