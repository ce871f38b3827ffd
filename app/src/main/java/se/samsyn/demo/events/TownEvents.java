package se.samsyn.demo.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import se.samsyn.demo.events.TownEvent.Certainty;
import se.samsyn.demo.events.TownEvent.Position;
import se.samsyn.demo.town.Town;
import se.samsyn.kernel.CategoryGroup;

/**
 * The made-up observations of Björkhamn, day by day, in constant memory. The same day, seed and volume give the same events.
 *
 * <p>How: each strand has an expected number for each day, unevenly stretched by chance; events are put where the running
 * sum passes whole numbers. So a strand's yearly number keeps to what was planted although days and weeks vary, and any
 * wanted total is met exactly.
 */
public final class TownEvents {

    private final PlantedDates dates;
    private final long seed;
    private final List<Strand> strands;
    private final int[][] counts;
    private final List<Planned> planned = new ArrayList<>();
    private final Town town = Town.bjorkhamn();
    private final Sites sites = new Sites(town);

    /** An event that happens once: its day, its strand and its point of the strand's spots, or -1 for any. */
    private record Planned(LocalDate day, Strand strand, int point) {}

    /**
     * @param today the first day without events, in the municipality's zone
     * @param volume 1 for the town as it is, 10 for tests of what cannot be seen at its own volume
     */
    public static TownEvents endingAt(LocalDate today, long seed, double volume) {
        return new TownEvents(today, seed, volume, -1);
    }

    /** As {@link #endingAt}, with a total of exactly {@code n} events. */
    public static TownEvents exactly(int n, LocalDate today, long seed) {
        return new TownEvents(today, seed, 0, n);
    }

    private TownEvents(LocalDate today, long seed, double volume, int n) {
        this.dates = PlantedDates.endingAt(today);
        this.seed = seed;
        this.strands = Strands.all(dates);
        int days = (int) ChronoUnit.DAYS.between(dates.first(), today);
        Dice dice = new Dice(seed);
        double[][] expected = new double[strands.size()][days];
        double sum = 0;
        for (int s = 0; s < strands.size(); s++) {
            for (int d = 0; d < days; d++) {
                expected[s][d] = strands.get(s).on(dates.first().plusDays(d)) * (.2 + 1.6 * dice.share());
                sum += expected[s][d];
            }
        }
        double wanted = n < 0 ? volume : n / sum;
        if (n < 0 || n >= 500) {
            planVillage();
            planBurglaries(Math.clamp((int) wanted, 1, 10), dice);
        }
        counts = spread(expected, n < 0 ? volume : (n - planned.size()) / sum, n < 0 ? -1 : n - planned.size(), dice.share());
    }

    private static int[][] spread(double[][] expected, double factor, int total, double phase) {
        int[][] out = new int[expected.length][expected[0].length];
        double running = phase;
        int given = 0;
        for (int s = 0; s < out.length; s++) {
            for (int d = 0; d < out[s].length; d++) {
                running += expected[s][d] * factor;
                boolean last = s == out.length - 1 && d == out[s].length - 1;
                int until = total >= 0 && (last || running > total) ? total : (int) running;
                out[s][d] = until - given;
                given = until;
            }
        }
        return out;
    }

    private void planVillage() {
        plan(dates.today().minusMonths(23), Strand.of(ReportingUnit.PUBLIC, CategoryGroup.TIL, "TIL_OTHER_BURGLARY", 0, "bygdegarden").plants(PlantedTruth.TINY_VILLAGE));
        plan(dates.today().minusDays(52), Strand.of(ReportingUnit.PUBLIC, CategoryGroup.TRA, "TRA_SPEEDING", 0, "ekeby-by").plants(PlantedTruth.TINY_VILLAGE));
        plan(dates.today().minusDays(19), Strand.of(ReportingUnit.PUBLIC, CategoryGroup.SKA, "SKA_OTHER", 0, "bygdegarden").plants(PlantedTruth.TINY_VILLAGE));
    }

    private void plan(LocalDate day, Strand strand) {
        planned.add(new Planned(day, strand, -1));
    }

    /** Nine burglaries in a chain: each one to four days and at most about 200 m from the last. */
    private void planBurglaries(int chains, Dice dice) {
        Strand strand = Strand.of(ReportingUnit.POLICE, CategoryGroup.TIL, "TIL_HOME_BURGLARY", 0, "villastaden")
                .when(Strand.ALL_YEAR, Strand.ANY_DAY, 8, 15).told(7, 1).plants(PlantedTruth.VILLA_NEAR_REPEATS);
        double[] streets = sites.at("villastaden", 1).streets();
        for (int chain = 0; chain < chains; chain++) {
            int house = dice.below(streets.length / 2);
            LocalDate day = dates.burglaryNovember().atDay(3 + dice.below(4));
            for (int k = 0; k < 9; k++) {
                planned.add(new Planned(day, strand, house));
                day = day.plusDays(1 + dice.below(3));
                house = neighbour(streets, house, dice);
            }
        }
    }

    private static int neighbour(double[] points, int from, Dice dice) {
        for (int attempt = 0; attempt < 4000; attempt++) {
            int to = dice.below(points.length / 2);
            double distance = StrictMath.hypot(points[2 * to] - points[2 * from], points[2 * to + 1] - points[2 * from + 1]);
            if (distance > 15 && distance < 170) {
                return to;
            }
        }
        return from;
    }

    public PlantedDates dates() {
        return dates;
    }

    /** All events, the earliest day first. For large volumes use {@link #forEach}. */
    public List<TownEvent> list() {
        List<TownEvent> out = new ArrayList<>();
        forEach(out::add);
        return out;
    }

    /** What staff, hosts and inhabitants reported to the municipality. */
    public List<TownEvent> reports() {
        return list().stream().filter(e -> e.unit().reports()).toList();
    }

    /** What the police hand over as a file of rows. */
    public List<TownEvent> policeEvents() {
        return list().stream().filter(e -> !e.unit().reports()).toList();
    }

    /** Whether the event came in during the seven days before {@code today}, so that the demo leaves it unreviewed. */
    public boolean isNew(TownEvent event) {
        return !event.reported().isBefore(dates.today().minusDays(7).atStartOfDay());
    }

    /** Hands over every event, day by day, within the day by time. */
    public void forEach(Consumer<TownEvent> taker) {
        Dice dice = new Dice(seed ^ 0x5DEECE66DL);
        Sites.Spot[][] spots = new Sites.Spot[strands.size()][];
        for (int s = 0; s < spots.length; s++) {
            Strand strand = strands.get(s);
            spots[s] = java.util.Arrays.stream(strand.places()).map(p -> sites.at(p, strand.scatterMetres())).toArray(Sites.Spot[]::new);
        }
        List<TownEvent> ofDay = new ArrayList<>();
        TownEvent untold = null;
        int number = 0;
        for (int d = 0; d < counts[0].length; d++) {
            LocalDate day = dates.first().plusDays(d);
            for (int s = 0; s < counts.length; s++) {
                Strand strand = strands.get(s);
                for (int k = 0; k < counts[s][d]; k++) {
                    if (strand.truth() != PlantedTruth.TOLD_BY_SCHOOL_AND_POLICE) {
                        ofDay.add(make(++number, strand, dice.oneOf(spots[s]), -1, day, dice));
                    } else if (untold == null) {
                        untold = make(++number, strand, dice.oneOf(spots[s]), -1, day, dice);
                        ofDay.add(untold);
                    } else {
                        ofDay.add(asThePoliceTellIt(++number, untold, dice));
                        untold = null;
                    }
                }
            }
            for (Planned p : planned) {
                if (p.day().equals(day)) {
                    ofDay.add(make(++number, p.strand(), sites.at(p.strand().places()[0], p.strand().scatterMetres()), p.point(), day, dice));
                }
            }
            ofDay.sort(Comparator.comparing(TownEvent::from).thenComparing(TownEvent::id));
            ofDay.forEach(taker);
            ofDay.clear();
        }
    }

    private TownEvent make(int number, Strand strand, Sites.Spot spot, int point, LocalDate day, Dice dice) {
        LocalDateTime end = dates.today().atStartOfDay().minusMinutes(5);
        int minute = strand.fromHour() * 60 + dice.below((strand.toHour() - strand.fromHour()) * 12) * 5;
        LocalDateTime from = earlier(outsideTheGap(day.atStartOfDay().plusMinutes(minute)), end);
        LocalDateTime to = from;
        if (strand.unknownHours() > 0 && dice.share() < .55) {
            int minutes = (int) (strand.unknownHours() * (.6 + .8 * dice.share()) * 12) * 5;
            to = earlier(outsideTheGap(from.plusMinutes(minutes)), end);
        }
        Position position = position(strand, dice.share(), point);
        int at = point >= 0 ? point : dice.below(spot.points().length / 2);
        double[] xy = position == Position.STREET ? spot.streets() : spot.points();
        double jitter = position == Position.EXACT ? 8 : 0;
        double x = xy[2 * at] + jitter * (2 * dice.share() - 1), y = xy[2 * at + 1] + jitter * (2 * dice.share() - 1);
        if (position == Position.MUNICIPALITY_CENTRE) {
            x = town.centre()[0];
            y = town.centre()[1];
        } else if (position == Position.NONE) {
            x = Double.NaN;
            y = Double.NaN;
        }
        double seen = dice.share();
        Certainty certainty = seen < .66 ? Certainty.SEEN : seen < .88 ? Certainty.TOLD : Certainty.SUSPECTED;
        int delay = strand.unit().reports() ? 20 + dice.below(60 * 44) : 600 + dice.below(60 * 24 * 9);
        return new TownEvent(id(number), from, to, decimetres(x), decimetres(y), position, strand.group(), strand.sub(),
                position == Position.MUNICIPALITY_CENTRE ? "" : spot.key(),
                position == Position.MUNICIPALITY_CENTRE ? Town.NAME : spot.name(), spot.areaKey(), dice.oneOf(strand.texts()),
                strand.unit(), certainty, earlier(to.plusMinutes(delay), dates.today().atStartOfDay()), strand.truth(), null);
    }

    private TownEvent asThePoliceTellIt(int number, TownEvent told, Dice dice) {
        LocalDateTime end = dates.today().atStartOfDay();
        boolean placed = told.position() != Position.NONE;
        return new TownEvent(id(number), told.from().minusMinutes(5L * dice.below(12)), told.to(),
                placed ? decimetres(told.x() + 12 * (dice.share() - .5)) : Double.NaN,
                placed ? decimetres(told.y() + 12 * (dice.share() - .5)) : Double.NaN, told.position(), told.group(), told.sub(),
                told.placeKey(), told.place(), told.areaKey(), Texts.of(told.sub(), ReportingUnit.POLICE)[0], ReportingUnit.POLICE,
                Certainty.TOLD, earlier(told.to().plusMinutes(600 + dice.below(60 * 24 * 5)), end), told.truth(), told.id());
    }

    /** Homes are never told finer than the street; the police's file knows less often where than those who stood there. */
    private static Position position(Strand strand, double share, int point) {
        if (strand.sub().equals("TIL_HOME_BURGLARY") && (point >= 0 || share > .08)) {
            return Position.STREET;
        }
        if (strand.scatterMetres() == 0) {
            return Position.SNAPPED;
        }
        if (strand.unit() == ReportingUnit.POLICE) {
            return share < .08 ? Position.MUNICIPALITY_CENTRE : share < .14 ? Position.NONE : share < .3 ? Position.STREET : Position.EXACT;
        }
        return share < .05 ? Position.NONE : share < .15 ? Position.STREET : Position.EXACT;
    }

    /** No clock in Sweden shows 02:00 to 02:59 on the last Sunday of March. */
    private static LocalDateTime outsideTheGap(LocalDateTime t) {
        boolean gap = t.getHour() == 2 && t.getMonthValue() == 3 && t.getDayOfMonth() > 24 && t.getDayOfWeek() == DayOfWeek.SUNDAY;
        return gap ? t.plusHours(1) : t;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static String id(int number) {
        String digits = Integer.toString(number);
        return "BH-" + "0000000".substring(Math.min(7, digits.length())) + digits;
    }

    private static double decimetres(double metres) {
        return Double.isNaN(metres) ? metres : Math.round(metres * 10) / 10.0;
    }
}
