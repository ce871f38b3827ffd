package se.samsyn.insight.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsyn.analysis.compare.Strength;
import se.samsyn.analysis.compare.TwoCounts;
import se.samsyn.imports.ImportBatch;
import se.samsyn.imports.Imports;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Verdict;
import se.samsyn.insight.counting.Basis;
import se.samsyn.insight.counting.ComparisonRules;
import se.samsyn.insight.counting.Incidents;
import se.samsyn.kernel.Period;
import se.samsyn.observations.Observation;
import se.samsyn.observations.effort.Effort;

/** Measures how much was reported in a period and in those it is compared with, of the selection's kinds, area and hours. */
@Component
class ReportingEffort {
    private static final int MOST_BATCHES = 500;

    private final Effort effort;
    private final Imports imports;

    ReportingEffort(Effort effort, Imports imports) {
        this.effort = effort;
        this.imports = imports;
    }

    Reporting measure(Basis basis) {
        Period now = basis.selection().period();
        Incidents all = basis.all();
        List<Integer> staff = new ArrayList<>();
        int other = Incidents.NONE;
        for (int source = 0; source < all.sources().length; source++) {
            switch (all.kind(source)) {
                case STAFF, HOST -> {
                    // Hosts on their rounds are not added to the staff's own reports when these were chosen, nor the other way.
                    if (!basis.byStaff() || source == basis.source()) {
                        staff.add(source);
                    }
                }
                case POLICE, IMPORT -> other = better(all, other, source);
                case PUBLIC -> {
                    // Inhabitants are neither staff nor a count of crimes.
                }
            }
        }
        List<Reporting.Column> columns = new ArrayList<>();
        for (Period period : List.of(now, now.previous(), now.lastYear())) {
            columns.add(column(basis, period, staff, other));
        }
        boolean lastYear = columns.get(2).known();
        Reporting.Column then = columns.get(lastYear ? 2 : 1);
        return new Reporting(
                columns,
                staff.size() == 1 ? all.sources()[staff.getFirst()] : null,
                other == Incidents.NONE ? null : all.sources()[other],
                lastYear,
                word(columns.getFirst().staff(), then.staff(), staff.isEmpty() ? null : wider(basis, staff), now, then.period()),
                word(columns.getFirst().others(), then.others(), other == Incidents.NONE ? null : all.reach(other, basis.zone()), now, then.period()),
                people(basis, now),
                batches(basis, now).size(),
                batches(basis, now).stream().mapToLong(ImportBatch::added).sum());
    }

    /** The police's rather than a file's, and of each the one with most events. */
    private static int better(Incidents all, int chosen, int source) {
        if (chosen == Incidents.NONE) {
            return source;
        }
        boolean police = all.kind(source) == Observation.Source.POLICE;
        boolean chosenPolice = all.kind(chosen) == Observation.Source.POLICE;
        boolean more = all.columns().countOf(source) > all.columns().countOf(chosen);
        return police == chosenPolice ? more ? source : chosen : police ? source : chosen;
    }

    private static Reporting.Column column(Basis basis, Period period, List<Integer> staff, int other) {
        long reports = 0;
        Set<Integer> units = new HashSet<>();
        boolean known = false;
        for (int source : staff) {
            Period reach = basis.all().reach(source, basis.zone());
            known |= reach != null && !reach.first().isAfter(period.first());
            int[] rows = rows(basis, period, source);
            reports += rows.length;
            for (int row : rows) {
                units.add(basis.all().unit(row));
            }
        }
        boolean current = period.equals(basis.selection().period());
        Period reach = other == Incidents.NONE ? null : basis.all().reach(other, basis.zone());
        boolean othersKnown = reach != null && !reach.first().isAfter(period.first());
        return new Reporting.Column(
                period,
                known || current ? reports : Reporting.UNKNOWN,
                known || current ? units.size() : Reporting.UNKNOWN,
                othersKnown ? rows(basis, period, other).length : Reporting.UNKNOWN);
    }

    private static int[] rows(Basis basis, Period period, int source) {
        Selection selection = basis.selection().withSource(basis.all().sources()[source]);
        return new Basis(basis.all(), basis.ground(), selection, basis.zone()).rows(period);
    }

    private static Period wider(Basis basis, List<Integer> sources) {
        Period wide = null;
        for (int source : sources) {
            Period reach = basis.all().reach(source, basis.zone());
            wide = wide == null
                    ? reach
                    : new Period(
                            reach.first().isBefore(wide.first()) ? reach.first() : wide.first(),
                            reach.last().isAfter(wide.last()) ? reach.last() : wide.last());
        }
        return wide;
    }

    private static Verdict word(long now, long then, Period reach, Period period, Period compared) {
        if (then == Reporting.UNKNOWN || now == Reporting.UNKNOWN) {
            return Verdict.NO_DATA;
        }
        return switch (ComparisonRules.basis(reach, period, compared)) {
            case NO_DATA -> Verdict.NO_DATA;
            case INCOMPLETE -> Verdict.INCOMPLETE;
            case WHOLE -> Verdict.of(Strength.of(now, then, TwoCounts.ofEqualPeriods(now, then).p()));
        };
    }

    private int people(Basis basis, Period period) {
        int people = effort.activity(period.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), period.end(), basis.zone())
                .people().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return people == 0 ? (int) Reporting.UNKNOWN : people;
    }

    private List<ImportBatch> batches(Basis basis, Period period) {
        Instant first = period.first().atStartOfDay(basis.zone()).toInstant();
        Instant end = period.end().atStartOfDay(basis.zone()).toInstant();
        return imports.list(MOST_BATCHES).stream()
                .filter(batch -> batch.state() == ImportBatch.State.ACCEPTED && batch.decidedAt() != null)
                .filter(batch -> !batch.decidedAt().isBefore(first) && batch.decidedAt().isBefore(end))
                .toList();
    }
}
