package se.samsyn.duties.year;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samsyn.duties.Duty;
import se.samsyn.duties.Standing;
import se.samsyn.duties.year.YearEntry.Kind;

/** What the law and the terms of office put into a year. */
final class YearRules {
    /** The council that was elected in 2022 took its seats then, and one every fourth year after it (5 kap. kommunallagen). */
    private static final int AN_ELECTION_YEAR = 2022;

    private static final int YEARS_OF_A_TERM = 4;
    /** What a board and a council must take up by a day of the law or of the municipality's own. */
    private static final Set<Duty> TAKEN_UP = EnumSet.of(Duty.PLAN, Duty.PICTURE_RENEWED, Duty.PLAN_FOLLOWED_UP, Duty.REPORT);
    /** Those whose day stands in the year by itself: each plan, each agreement, each meeting. */
    private static final Set<Duty> ELSEWHERE = EnumSet.of(Duty.PLAN_FOLLOWED_UP, Duty.AGREEMENT, Duty.COUNCIL);

    private YearRules() {}

    /** The days of the duties, and for what goes to the council the days on the way there. */
    static List<YearEntry> law(List<Standing> standings, Preparation preparation) {
        List<YearEntry> entries = new ArrayList<>();
        for (Standing standing : standings) {
            if (standing.next() == null) {
                continue;
            }
            if (!ELSEWHERE.contains(standing.duty())) {
                entries.add(YearEntry.of(standing.next(), standing.byLaw() ? Kind.LAW : Kind.OWN, standing.duty()));
            }
            if (TAKEN_UP.contains(standing.duty())) {
                preparation.before(standing.next()).forEach((kind, day) -> entries.add(YearEntry.of(day, kind, standing.duty())));
            }
        }
        return entries;
    }

    /** The new council on 15 October of an election year, and the new board on 1 January after it. */
    static List<YearEntry> terms(int year) {
        List<YearEntry> entries = new ArrayList<>();
        if (Math.floorMod(year - AN_ELECTION_YEAR, YEARS_OF_A_TERM) == 0) {
            entries.add(YearEntry.of(LocalDate.of(year, Month.OCTOBER, 15), Kind.TERM, "", "/grupper"));
        }
        if (Math.floorMod(year - 1 - AN_ELECTION_YEAR, YEARS_OF_A_TERM) == 0) {
            entries.add(YearEntry.of(LocalDate.of(year, Month.JANUARY, 1), Kind.TERM_BOARD, "", "/grupper"));
        }
        return entries;
    }

    /** Those between the two days, in order. */
    static List<YearEntry> between(List<YearEntry> entries, LocalDate first, LocalDate last) {
        return entries.stream()
                .filter(entry -> !entry.day().isBefore(first) && !entry.day().isAfter(last))
                .sorted(Comparator.comparing(YearEntry::day).thenComparing(YearEntry::kind))
                .toList();
    }
}
