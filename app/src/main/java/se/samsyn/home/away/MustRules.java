package se.samsyn.home.away;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** In which order a substitute meets the week. */
public final class MustRules {
    private MustRules() {}

    /** What must be done this week: late ones first, the most late on top; then what waits; then by its day. */
    public static List<Must> thisWeek(Collection<Must> musts, LocalDate today) {
        return musts.stream()
                .filter(must -> must.urgency(today) != Must.Urgency.CAN_WAIT)
                .sorted(Comparator.comparing((Must must) -> must.urgency(today))
                        .thenComparing(Must::due, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Must::kind)
                        .thenComparing(Must::text))
                .toList();
    }

    /** What may be left until the coordinator is back, the nearest first. */
    public static List<Must> canWait(Collection<Must> musts, LocalDate today) {
        return musts.stream()
                .filter(must -> must.urgency(today) == Must.Urgency.CAN_WAIT)
                .sorted(Comparator.comparing(Must::due).thenComparing(Must::text))
                .toList();
    }
}
