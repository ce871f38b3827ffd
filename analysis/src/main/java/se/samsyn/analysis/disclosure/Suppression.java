package se.samsyn.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps numbers of a table back until none of its small counts can be worked out. Whoever attacks is assumed to know the rule:
 * which numbers "fewer than" may stand for, and that a number which is kept back is not a small one.
 */
public final class Suppression {
    /** What is told of a figure. */
    public enum Told {
        /** The number itself. */
        NUMBER,
        /** That it is at least 1 and below the least that is shown. */
        FEWER,
        /** That it is at least the least that is shown. */
        KEPT_BACK,
        /** Nothing at all. */
        NOTHING
    }

    /**
     * A small count that can be worked out.
     *
     * @param sum what it is the count of
     * @param range what is left possible; the facts are numbered: first the figures, then what was known before
     */
    public record Exposure(LinearSum sum, Range range) {}

    private record Figure(LinearSum sum, LinearSum secret, int cost) {}

    private record Target(LinearSum sum, boolean watched) {}

    private record Known(LinearSum sum, long low, long high) {}

    /**
     * How many entries of tableaus one search may touch, a fraction of a second. With a register so large that this is not enough
     * nothing is shown to be safe, and less must be told: an answer that never comes protects nobody.
     */
    static final long MOST_WORK = 40_000_000;

    private final long[] table;
    private final int least;
    private final int width;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<LinearSum> watched = new ArrayList<>();
    private final Set<LinearSum> given = new HashSet<>();
    private final long[] work = {MOST_WORK};

    /**
     * @param table the true counts of the cells
     * @param least the least count that may be told of people
     * @param width by how much the greatest and the least possible value of a small count must differ
     */
    public Suppression(long[] table, int least, int width) {
        if (least < 2 || width < 1 || width > least - 2) {
            throw new IllegalArgumentException("width is " + width + ", must lie between 1 and least - 2; least is " + least);
        }
        this.table = table.clone();
        this.least = least;
        this.width = width;
    }

    /**
     * Adds a figure of the publication.
     *
     * @param secret the part of it whose small counts nobody may learn; without cells for a figure that concerns no person
     * @param cost kept back later the higher it is
     * @return its number, counted from 0
     */
    public int figure(LinearSum sum, LinearSum secret, Told first, int cost) {
        figures.add(new Figure(sum, secret, cost));
        told.add(first);
        return figures.size() - 1;
    }

    /** Adds what everyone knows before; it cannot be kept back any more. */
    public int known(LinearSum sum, long low, long high) {
        known.add(new Known(sum, low, high));
        return known.size() - 1;
    }

    /** Adds a sum, of known or unknown value, that nobody may learn when it is small in either direction from zero. */
    public void watch(LinearSum sum) {
        watched.add(sum);
    }

    public Told told(int figure) {
        return told.get(figure);
    }

    public long value(int figure) {
        return figures.get(figure).sum.in(table);
    }

    /** Adds a sum that is known already, so that nothing of it can be kept from anyone. */
    public void given(LinearSum sum) {
        given.add(sum);
    }

    /** How many small counts an attack tries to learn. */
    public int countTargets() {
        return (int) targets().stream().filter(target -> !target.watched).count();
    }

    /** How many facts an attack has. */
    public int facts() {
        return (int) told.stream().filter(one -> one != Told.NOTHING).count() + known.size();
    }

    /** Everything that can be worked out too closely from what is told now; empty when the attack fails. */
    public List<Exposure> attack() {
        Attack attacker = attacker(told);
        return targets().stream().map(target -> exposure(attacker, target)).filter(Objects::nonNull).toList();
    }

    /** The narrowest range of any small count, as a number of possible values; 0 when there is no small count. */
    public long narrowest() {
        Attack attacker = attacker(told);
        return targets().stream()
                .filter(target -> !target.watched)
                .mapToLong(target -> attacker.range(target.sum, least).width() + 1)
                .min()
                .orElse(0);
    }

    /**
     * Keeps figures back until nothing is exposed, the cheapest of those that give something away first, and tells again what
     * turned out not to be needed.
     *
     * @return false, with what is told unchanged, when there is nothing left to keep back, or when it takes too much work to show
     *     that it is enough
     */
    public boolean protect() {
        List<Told> next = new ArrayList<>(told);
        List<Target> targets = new ArrayList<>(targets());
        for (Target target : targets) {
            // What is safe stays so when more is kept back, so each is asked once it is safe and never again.
            Exposure exposed = exposure(attacker(next), target);
            while (exposed != null) {
                int kept = work[0] > 0 ? choose(next, exposed) : -1;
                if (kept < 0) {
                    return false;
                }
                next.set(kept, keptBack(kept));
                exposed = exposure(attacker(next), target);
            }
        }
        reopen(next, targets);
        for (int i = 0; i < next.size(); i++) {
            told.set(i, next.get(i));
        }
        return true;
    }

    private Told keptBack(int figure) {
        return value(figure) >= least ? Told.KEPT_BACK : Told.NOTHING;
    }

    /** One that stands in a line with what is exposed, and gives it away; cells before totals, small ones first. */
    private int choose(List<Told> now, Exposure exposed) {
        int[] because = exposed.range.because();
        int widest = figures.stream().mapToInt(figure -> figure.sum.cells().length).max().orElse(0);
        boolean[] near = new boolean[figures.size()];
        for (int line = 0; line < near.length; line++) {
            if (figures.get(line).sum.cells().length < widest && figures.get(line).sum.holds(exposed.sum)) {
                for (int i = 0; i < near.length; i++) {
                    near[i] |= figures.get(line).sum.holds(figures.get(i).sum);
                }
            }
        }
        return IntStream.range(0, figures.size())
                .filter(figure -> mayBeKeptBack(now, figure))
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(i -> !near[i])
                        .thenComparing(i -> Arrays.binarySearch(because, i) < 0)
                        .thenComparing(i -> figures.get(i).cost)
                        .thenComparing(this::value))
                .orElse(-1);
    }

    /** A zero, or a small count that concerns nobody but by subtraction, says more when it is missing than when it stands. */
    private boolean mayBeKeptBack(List<Told> now, int figure) {
        return now.get(figure) == Told.NUMBER
                && (value(figure) >= least || value(figure) > 0 && figures.get(figure).secret.cells().length == 0);
    }

    private void reopen(List<Told> next, List<Target> targets) {
        IntStream.range(0, figures.size())
                .filter(i -> next.get(i) != told.get(i))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -figures.get(i).cost).thenComparing(i -> -value(i)))
                .forEach(i -> {
                    Told kept = next.set(i, told.get(i));
                    Attack attacker = attacker(next);
                    Target given = targets.stream().filter(target -> exposure(attacker, target) != null).findFirst().orElse(null);
                    if (given != null) {
                        next.set(i, kept);
                        // What one number gives away the next one often does too.
                        targets.remove(given);
                        targets.add(0, given);
                    }
                });
    }

    private Attack attacker(List<Told> now) {
        Attack attack = new Attack(table, work);
        tell(attack, now);
        return attack;
    }

    /** Null when the attack fails. */
    private Exposure exposure(Attack attacker, Target target) {
        Range range = attacker.range(target.sum, width);
        long farthest = Math.max(Math.abs(range.least()), Math.abs(range.most()));
        boolean exposed = range.width() < width && (!target.watched || farthest > 0 && farthest < least);
        return exposed ? new Exposure(target.sum, range) : null;
    }

    private void tell(Attack attack, List<Told> now) {
        for (int i = 0; i < figures.size(); i++) {
            long value = value(i);
            switch (now.get(i)) {
                case NUMBER:
                    attack.know(figures.get(i).sum, value, value);
                    break;
                case FEWER:
                    attack.know(figures.get(i).sum, 1, least - 1L);
                    break;
                case KEPT_BACK:
                    attack.know(figures.get(i).sum, least, Attack.UNBOUNDED);
                    break;
                default:
                    attack.know(figures.get(i).sum, 0, Attack.UNBOUNDED);
            }
        }
        known.forEach(fact -> attack.know(fact.sum, fact.low, fact.high));
    }

    /** The small counts among what is secret in the figures, and what is watched besides, each once. */
    private List<Target> targets() {
        return Stream.concat(
                        figures.stream()
                                .map(Figure::secret)
                                .filter(secret -> secret.in(table) > 0 && secret.in(table) < least)
                                .map(secret -> new Target(secret, false)),
                        watched.stream().map(sum -> new Target(sum, true)))
                .filter(target -> !given.contains(target.sum))
                .distinct()
                .toList();
    }
}
