package se.samsyn.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which sentence is true of a study. Pure rules; the sentences themselves stand in the messages. */
public final class Findings {
    private static final int MOST_NAMES = 3;
    /** Fewer than this at the busiest place is no finding. */
    private static final long WORTH_NAMING = 5;

    private Findings() {}

    /** What the map comes to. */
    public static Finding map(Study study) {
        if (study.count() == 0) {
            return Finding.of("insight.map.nothing");
        }
        return switch (study.hotSpots().answer()) {
            case SOME -> {
                Set<Object> names = new LinkedHashSet<>();
                boolean unnamed = false;
                for (HotSpots.HotSpot spot : study.hotSpots().spots()) {
                    if (spot.name() == null) {
                        unnamed = true;
                    } else {
                        names.add(spot.name());
                    }
                }
                if (unnamed) {
                    names.add(Finding.of("insight.map.unnamed"));
                }
                List<Object> told = new ArrayList<>(names.stream().limit(MOST_NAMES).toList());
                if (names.size() > MOST_NAMES) {
                    told.add(Finding.of("insight.map.others", names.size() - MOST_NAMES));
                }
                yield Finding.of("insight.map.SOME", names.size(), told);
            }
            case NONE, TOO_FEW, NO_GROUND -> Finding.of("insight.map." + study.hotSpots().answer());
        };
    }

    /** What the comparison comes to: against last year where anything is known of then, else against the period before. */
    public static Finding comparison(Study study) {
        Comparison.Row whole = study.groups().whole();
        boolean year = againstLastYear(study);
        Comparison.Versus versus = year ? whole.lastYear() : whole.previous();
        String against = year ? "lastYear" : "previous";
        return switch (versus.verdict()) {
            case NO_DATA -> Finding.of("insight.compare.NO_DATA");
            case INCOMPLETE -> Finding.of("insight.compare.INCOMPLETE", latest(study));
            case CLEARLY_MORE, PROBABLY_MORE, CLEARLY_FEWER, PROBABLY_FEWER ->
                Finding.of("insight.compare." + versus.verdict(), Finding.of("insight.than." + against), whole.count(), versus.count());
            case NO_CLEAR_DIFFERENCE, TOO_FEW -> {
                List<Finding> more = new ArrayList<>();
                List<Finding> fewer = new ArrayList<>();
                for (Comparison.Row row : study.groups().rows()) {
                    Verdict verdict = (year ? row.lastYear() : row.previous()).verdict();
                    if (verdict.more()) {
                        more.add(Finding.of("category." + row.key()));
                    } else if (verdict.fewer()) {
                        fewer.add(Finding.of("category." + row.key()));
                    }
                }
                if (more.isEmpty() && fewer.isEmpty()) {
                    yield Finding.of("insight.compare." + versus.verdict(), Finding.of("insight.against." + against), whole.count(), versus.count());
                }
                String key = more.isEmpty() ? "fewerWithin" : fewer.isEmpty() ? "moreWithin" : "bothWithin";
                yield Finding.of("insight.compare." + key, Finding.of("insight.than." + against), more, fewer);
            }
        };
    }

    /** Whether the same weeks of last year can be told of. */
    public static boolean againstLastYear(Study study) {
        return study.groups().whole().lastYear().known();
    }

    /** The sentence that keeps "more reports" apart from "more crime"; says so when nobody knows how many reported. */
    public static Finding effort(Study study) {
        Study.Effort effort = study.effort();
        if (!effort.known()) {
            return Finding.of("insight.effort.unknown");
        }
        if (effort.lastYearUnits() < 0) {
            return Finding.of("insight.effort.now", effort.units());
        }
        Comparison.Versus lastYear = study.groups().whole().lastYear();
        long more = study.count() - lastYear.count();
        if (more > 0 && effort.fromNewUnits() * 2 >= more && effort.fromNewUnits() >= WORTH_NAMING) {
            return Finding.of("insight.effort.newUnits", effort.units(), effort.lastYearUnits(), effort.fromNewUnits(), more);
        }
        int difference = effort.units() - effort.lastYearUnits();
        String key = Math.abs(difference) * 5 <= Math.max(effort.units(), effort.lastYearUnits())
                ? "same"
                : difference > 0 ? "moreUnits" : "fewerUnits";
        return Finding.of("insight.effort." + key, effort.units(), effort.lastYearUnits());
    }

    /** When in the week it happens. */
    public static Finding rhythm(Study study) {
        Rhythm rhythm = study.rhythm();
        if (study.count() == 0) {
            return Finding.of("insight.rhythm.nothing");
        }
        if (!rhythm.enough()) {
            return Finding.of("insight.rhythm.tooFew");
        }
        if (rhythm.peaks().isEmpty()) {
            return Finding.of("insight.rhythm.none");
        }
        List<Finding> times = rhythm.peaks().stream().map(Findings::time).toList();
        long events = rhythm.peaks().stream().mapToLong(Rhythm.Peak::events).sum();
        return Finding.of("insight.rhythm.some", times, events, rhythm.peaks().getFirst().of());
    }

    private static Finding time(Rhythm.Peak peak) {
        if (peak.day() == null) {
            return Finding.of("insight.part." + peak.part());
        }
        if (peak.part() == null) {
            return Finding.of("insight.onDay." + peak.day().getValue());
        }
        if (peak.part() == Rhythm.Part.NIGHT) {
            return Finding.of("insight.nightTo." + peak.day().plus(1).getValue());
        }
        return Finding.of("insight.dayPart." + peak.part(), Finding.of("insight.day." + peak.day().getValue()));
    }

    /** How the weeks lie; only whole weeks are spoken of. */
    public static Finding weeks(Study study) {
        List<Long> whole = study.weeks().steps().stream().filter(Weeks.Step::whole).map(Weeks.Step::count).sorted().toList();
        if (whole.size() < 3) {
            return Finding.of("insight.weeks.short");
        }
        String step = study.weeks().months() ? "months" : "weeks";
        return Finding.of("insight.weeks." + step, whole.getFirst(), whole.getLast(), whole.get(whole.size() / 2));
    }

    /** Where most is told of. */
    public static Finding places(Study study) {
        List<Comparison.Row> rows = study.places().rows();
        if (rows.isEmpty() || rows.getFirst().count() < WORTH_NAMING) {
            return Finding.of("insight.places.few");
        }
        long most = rows.getFirst().count();
        List<String> names = rows.stream().filter(row -> row.count() == most).map(Comparison.Row::name).limit(MOST_NAMES).toList();
        return Finding.of("insight.places.most", names, most);
    }

    /** Which areas differ. */
    public static Finding areas(Study study) {
        boolean year = againstLastYear(study);
        List<Object> more = new ArrayList<>();
        List<Object> fewer = new ArrayList<>();
        for (Comparison.Row row : study.areas().rows()) {
            Verdict verdict = (year ? row.lastYear() : row.previous()).verdict();
            Object name = row.name() == null ? Finding.of("insight.outside") : row.name();
            if (verdict.more()) {
                more.add(name);
            } else if (verdict.fewer()) {
                fewer.add(name);
            }
        }
        Finding than = Finding.of("insight.than." + (year ? "lastYear" : "previous"));
        if (more.isEmpty() && fewer.isEmpty()) {
            return Finding.of("insight.areas.none", Finding.of("insight.against." + (year ? "lastYear" : "previous")));
        }
        String key = more.isEmpty() ? "fewer" : fewer.isEmpty() ? "more" : "both";
        return Finding.of("insight.areas." + key, than, more, fewer);
    }

    /** The day until which the chosen source tells. */
    public static LocalDate latest(Study study) {
        return study.sources().stream()
                .filter(source -> source.source().equals(study.selection().source()))
                .map(Study.SourceCount::latest)
                .findFirst()
                .orElse(study.selection().period().last());
    }
}
