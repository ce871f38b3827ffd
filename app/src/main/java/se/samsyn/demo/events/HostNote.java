package se.samsyn.demo.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the safety hosts wrote after a shift, Friday and Saturday evenings.
 *
 * @param stops keys of the places they visited, in order
 * @param eventIds ids of the hosts' own observations of that evening
 * @param text two short sentences in Swedish
 */
public record HostNote(LocalDateTime from, LocalDateTime to, List<String> stops, List<String> eventIds, String text) {

    private static final String[] STOPS = {"stortorget", "hamntorget", "stadsparken", "stationen", "gangtunneln", "strandparken",
        "norrbackstorget", "skateparken", "badparkeringen", "hamnparkeringen", "biblioteket", "gastbryggan"};
    private static final String[] CALM = {"Lugn kväll, få ute.", "Lugnt överallt, regn efter nio.", "Många ute men god stämning.",
        "Lugnt i centrum, mest folk vid hamnen.", "Inget att anmärka."};
    private static final String[] BUSY = {"Rörig start, lugnare efter tio.", "Mycket folk i rörelse.", "Vi stannade längre än tänkt på ett ställe."};
    private static final String[] LAST = {"Bra samtal med unga vid bänkarna.", "Butikerna glada att vi gick förbi.", "Samma runda föreslås nästa helg.",
        "Två i laget hela passet.", "Ficklampor behöver laddas."};

    /** Every shift of the period, the earliest first. */
    public static List<HostNote> of(TownEvents events, long seed) {
        List<TownEvent> own = events.reports().stream()
                .filter(e -> e.unit() == ReportingUnit.SAFETY_HOSTS)
                .sorted(Comparator.comparing(TownEvent::from))
                .toList();
        List<HostNote> notes = new ArrayList<>();
        Dice dice = new Dice(seed ^ 0x484F5354L);
        for (LocalDate day = events.dates().first(); day.isBefore(events.dates().today()); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.FRIDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY) {
                continue;
            }
            LocalDateTime from = day.atTime(18, 0), to = from.plusHours(6 + dice.below(2));
            List<TownEvent> seen = own.stream().filter(e -> !e.from().isBefore(from) && !e.from().isAfter(to)).toList();
            List<String> stops = new ArrayList<>();
            int first = dice.below(STOPS.length);
            for (int k = 0; k < 5; k++) {
                stops.add(STOPS[(first + k * 5) % STOPS.length]);
            }
            String text = dice.oneOf(seen.isEmpty() ? CALM : BUSY) + " " + dice.oneOf(LAST);
            notes.add(new HostNote(from, to, stops, seen.stream().map(TownEvent::id).toList(), text));
        }
        return notes;
    }
}
