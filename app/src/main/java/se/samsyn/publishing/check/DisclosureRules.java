package se.samsyn.publishing.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samsyn.analysis.disclosure.Attack;
import se.samsyn.analysis.disclosure.LinearSum;
import se.samsyn.analysis.disclosure.Suppression;
import se.samsyn.analysis.disclosure.Suppression.Exposure;
import se.samsyn.analysis.disclosure.Suppression.Told;
import se.samsyn.publishing.Checked;
import se.samsyn.publishing.Checked.Detail;
import se.samsyn.publishing.Checked.Finding;
import se.samsyn.publishing.Checked.Kind;
import se.samsyn.publishing.Checked.Label;
import se.samsyn.publishing.ProtectedTable;
import se.samsyn.publishing.PublicCounts;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.ShownCount;

/**
 * The disclosure check: which counts may be shown to everyone, and the attack on them. Pure; the same counts after the same
 * publications always give the same answer.
 *
 * <ul>
 *   <li>Nothing is said of counts 1–4 but that they are fewer than five. Zero is shown.
 *   <li>A place or a group of fewer than five in all is not split further.
 *   <li>What a written decision says concerns no person is shown whole, but not where it gives away what does.
 *   <li>Where a small count could be worked out, further counts are kept back until at least three numbers remain possible.
 *   <li>Whoever attacks has the whole register: what was replaced and withdrawn too, and the year before. What two
 *       publications give away by their difference, of the same cells or of the days between two periods, counts as well.
 * </ul>
 */
public final class DisclosureRules {
    /** A small count must be able to be at least this much more or less than its other end: three numbers of the four. */
    static final int WIDTH = 2;

    private static final int LEAST = ShownCount.LEAST;

    /** What is safe first, then the finer split, then what tells more of the whole municipality, then of the places. */
    private static final Comparator<Checked> BEST = Comparator.<Checked, Boolean>comparing(one -> !one.safe())
            .thenComparing(Checked::detail)
            .thenComparing(one -> one.total().how())
            .thenComparing(one -> -told(one.groups()) - told(one.before()))
            .thenComparing(one -> one.places() == null ? 0 : -one.places().count(ShownCount.How.SHOWN));

    private final PublicCounts counts;
    private final Set<String> exempt;
    private final JointTable joint = new JointTable();
    private final List<NamedSum> figures;
    private final Map<LinearSum, Label> names = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Set<LinearSum> watched = new LinkedHashSet<>();
    private final Set<Integer> earlier = new TreeSet<>();
    private final Set<LinearSum> given;

    /** What everyone has been told before. @param label null for what merely follows from what the figures are */
    private record Fact(Label label, LinearSum sum, long low, long high) {}

    private DisclosureRules(PublicCounts counts, Set<String> exempt, List<Released> register) {
        this.counts = counts;
        this.exempt = counts.split() ? exempt : Set.of();
        figures = joint.add(null, counts, this.exempt);
        figures.forEach(figure -> names.putIfAbsent(figure.secret(), figure.label()));
        for (Released released : register) {
            if (touches(released)) {
                add(released);
            }
        }
        joint.join();
        joint.identities().forEach(sum -> facts.add(new Fact(null, sum, 0, 0)));
        joint.between().forEach(days -> watch(days.label(), days.sum()));
        given = knownAlready();
    }

    /**
     * Checks counts before they are published.
     *
     * @param exempt the columns of {@link PublicCounts#HARMLESS} that a decision in force says concern no person
     * @param chosen how much is to be shown; null for as much as can be
     * @param register everything that was ever published
     */
    public static Checked check(PublicCounts counts, Set<String> exempt, Detail chosen, List<Released> register) {
        Checked whole = new DisclosureRules(counts, Set.of(), register).check(chosen);
        if (exempt.isEmpty() || !counts.split()) {
            return whole;
        }
        // What is shown of the exempt kinds can cost more of the rest than it gives.
        Checked apart = new DisclosureRules(counts, exempt, register).check(chosen);
        return BEST.compare(whole, apart) < 0 ? whole : apart;
    }

    private Checked check(Detail chosen) {
        for (Detail detail : Detail.values()) {
            if (chosen == null || chosen == detail) {
                Suppression tried = begin(detail);
                List<Finding> unprotected = findings(tried);
                // Without a number nothing is told that was not told before.
                boolean safe = detail == Detail.NONE || tried.protect();
                if (safe || chosen == detail || detail == Detail.NONE) {
                    return result(detail, tried, safe ? List.of() : unprotected, unprotected);
                }
            }
        }
        throw new IllegalStateException("unreachable: no number at all is always offered");
    }

    private static long told(List<ShownCount> counts) {
        return counts.stream().filter(count -> count.how() != ShownCount.How.UNSPLIT).count();
    }

    private boolean touches(Released released) {
        PublicCounts other = released.counts();
        return JointTable.overlap(counts.period(), other.period()) || JointTable.overlap(counts.lastYear(), other.period())
                || JointTable.overlap(counts.period(), other.lastYear()) || JointTable.overlap(counts.lastYear(), other.lastYear());
    }

    private void add(Released released) {
        earlier.add(released.number());
        PublicPicture told = released.told();
        for (NamedSum figure : joint.add(released.number(), released.counts(), Set.copyOf(told.exempt()))) {
            tell(figure, Shown.find(told, figure));
            watch(figure.label(), figure.secret());
            figures.stream().filter(figure::sameAs).forEach(mine -> {
                LinearSum change = mine.secret().minus(figure.secret());
                if (released.counts().period().equals(counts.period()) && change.in(joint.table()) != 0) {
                    watch(new Label(released.number(), Kind.CHANGE, mine.label().place(), mine.label().column(), counts.period()), change);
                }
            });
        }
    }

    private void tell(NamedSum figure, ShownCount told) {
        if (told == null) {
            return;
        }
        switch (told.how()) {
            case SHOWN -> facts.add(new Fact(figure.label(), figure.sum(), told.count(), told.count()));
            case FEWER -> facts.add(new Fact(figure.label(), figure.sum(), 1, LEAST - 1L));
            case HIDDEN -> facts.add(new Fact(figure.label(), figure.sum(), LEAST, Attack.UNBOUNDED));
            case UNSPLIT -> { }
        }
    }

    private void watch(Label label, LinearSum sum) {
        if (sum.cells().length > 0 && !isMine(sum)) {
            names.putIfAbsent(sum, label);
            watched.add(sum);
        }
    }

    private boolean isMine(LinearSum sum) {
        return figures.stream().anyMatch(figure -> figure.secret().equals(sum));
    }

    /** What the register gives away without this publication: too late to keep it back. */
    private Set<LinearSum> knownAlready() {
        Suppression before = new Suppression(joint.table(), LEAST, WIDTH);
        facts.forEach(fact -> before.known(fact.sum, fact.low, fact.high));
        watched.forEach(before::watch);
        figures.forEach(figure -> before.watch(figure.secret()));
        Set<LinearSum> known = new HashSet<>();
        // Only what surely follows is past keeping back: a search that was given up has shown nothing.
        before.attack().stream()
                .filter(exposure -> exposure.range().high() - exposure.range().low() < WIDTH)
                .forEach(exposure -> known.add(exposure.sum()));
        return known;
    }

    private Suppression begin(Detail detail) {
        long[] table = joint.table();
        Suppression tried = new Suppression(table, LEAST, WIDTH);
        boolean fewNow = fewInAll(NamedSum.Place.TOTAL, table);
        boolean fewBefore = fewInAll(NamedSum.Place.TOTAL_BEFORE, table);
        for (NamedSum figure : figures) {
            boolean few = figure.place() == NamedSum.Place.BEFORE ? fewBefore : figure.place().cost() < 2 && fewNow;
            boolean offered = offered(figure, detail, table) && (!few || figure.secret().cells().length == 0);
            long secret = figure.secret().in(table);
            long all = figure.sum().in(table);
            Told told = !offered || small(secret) && secret != all && all < LEAST
                    ? Told.NOTHING
                    : small(secret) && secret == all ? Told.FEWER : Told.NUMBER;
            tried.figure(figure.sum(), figure.secret(), told, figure.place().cost());
        }
        facts.forEach(fact -> tried.known(fact.sum, fact.low, fact.high));
        watched.forEach(tried::watch);
        given.forEach(tried::given);
        return tried;
    }

    private boolean fewInAll(NamedSum.Place total, long[] table) {
        return figures.stream().filter(figure -> figure.place() == total).anyMatch(figure -> small(figure.secret().in(table)));
    }

    private boolean offered(NamedSum figure, Detail detail, long[] table) {
        return switch (figure.place()) {
            case CELL -> detail == Detail.ALL && (figure.secret().cells().length == 0 || !lineIsSmall(figure, table));
            case ROW -> detail.compareTo(Detail.TOTALS) <= 0;
            case COLUMN, GROUP, BEFORE -> detail.compareTo(Detail.GROUPS) <= 0;
            case TOTAL, TOTAL_BEFORE -> detail.compareTo(Detail.TOTAL) <= 0;
        };
    }

    /** Whether the figure's place or group is too small to be split. */
    private boolean lineIsSmall(NamedSum cell, long[] table) {
        return figures.stream()
                .filter(line -> line.place() == NamedSum.Place.ROW && Objects.equals(line.label().place(), cell.label().place())
                        || line.place() == NamedSum.Place.COLUMN && Objects.equals(line.label().column(), cell.label().column()))
                .anyMatch(line -> small(line.secret().in(table)));
    }

    private static boolean small(long count) {
        return count > 0 && count < LEAST;
    }

    private List<Finding> findings(Suppression tried) {
        return tried.attack().stream().map(this::finding).toList();
    }

    private Finding finding(Exposure exposure) {
        List<Label> by = Arrays.stream(exposure.range().because())
                .mapToObj(fact -> fact < figures.size() ? figures.get(fact).label() : facts.get(fact - figures.size()).label)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Finding(names.get(exposure.sum()), exposure.range().least(), exposure.range().most(), by);
    }

    private Checked result(Detail detail, Suppression tried, List<Finding> found, List<Finding> unprotected) {
        List<ShownCount> shown = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            long value = tried.value(i);
            shown.add(switch (tried.told(i)) {
                case NUMBER -> new ShownCount(ShownCount.How.SHOWN, Math.toIntExact(value));
                case FEWER -> new ShownCount(ShownCount.How.FEWER, null);
                case KEPT_BACK -> new ShownCount(ShownCount.How.HIDDEN, null);
                case NOTHING -> new ShownCount(ShownCount.How.UNSPLIT, null);
            });
        }
        boolean none = detail == Detail.NONE;
        List<ShownCount> before = none ? List.of() : at(NamedSum.Place.BEFORE, shown);
        return new Checked(
                detail,
                detail == Detail.ALL || detail == Detail.TOTALS ? counts.now().columns().stream().filter(exempt::contains).toList() : List.of(),
                counts.split() && detail.compareTo(Detail.TOTALS) <= 0 ? places(shown) : null,
                none ? List.of() : counts.groups().stream().map(group -> group(group, shown)).toList(),
                at(NamedSum.Place.TOTAL, shown).getFirst(),
                before,
                before.isEmpty() ? null : at(NamedSum.Place.TOTAL_BEFORE, shown).getFirst(),
                tried.countTargets(),
                tried.facts(),
                List.copyOf(earlier),
                tried.narrowest(),
                found,
                unprotected);
    }

    private List<ShownCount> at(NamedSum.Place place, List<ShownCount> shown) {
        List<ShownCount> found = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).place() == place) {
                found.add(shown.get(i));
            }
        }
        return found;
    }

    /** The group's own figure, or its column's total where they are the same. */
    private ShownCount group(String group, List<ShownCount> shown) {
        return Stream.of(NamedSum.Place.GROUP, NamedSum.Place.COLUMN)
                .flatMap(place -> IntStream.range(0, figures.size())
                        .filter(i -> figures.get(i).place() == place && figures.get(i).label().column().equals(group))
                        .mapToObj(shown::get))
                .findFirst()
                .orElseThrow();
    }

    private ProtectedTable places(List<ShownCount> shown) {
        List<String> columns = JointTable.shownColumns(counts, exempt);
        List<ShownCount> cells = at(NamedSum.Place.CELL, shown);
        List<List<ShownCount>> rows = new ArrayList<>();
        for (int row = 0; row < counts.now().rows().size(); row++) {
            rows.add(cells.subList(row * columns.size(), (row + 1) * columns.size()));
        }
        return new ProtectedTable(
                counts.now().rows(), columns, rows, at(NamedSum.Place.ROW, shown), at(NamedSum.Place.COLUMN, shown),
                at(NamedSum.Place.TOTAL, shown).getFirst());
    }
}
