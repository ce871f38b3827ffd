package se.samsyn.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which nights are kept. A folder's name says when it was made. */
public final class ArchiveRules {
    public static final int DEFAULT_NIGHTS = 14;
    public static final int MOST_NIGHTS = 60;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final String NAMED = "\\d{4}-\\d{2}-\\d{2}-\\d{6}";

    private ArchiveRules() {}

    static String name(LocalDateTime made) {
        return NAME.format(made);
    }

    /** When a folder of that name was made; empty for what is none of ours. */
    static Optional<LocalDateTime> made(String name) {
        return name.matches(NAMED) ? Optional.of(LocalDateTime.parse(name, NAME)) : Optional.empty();
    }

    /**
     * Those that go. The newest always stays. Of each day the last is kept, of so many days as are asked for, and none from
     * before something that it could hold was weeded: what is destroyed by rule does not live on in a copy.
     *
     * @param weededOn the day on which something was last weeded that an archive could hold, or null
     */
    static Set<LocalDateTime> gone(Collection<LocalDateTime> kept, int nights, LocalDate weededOn) {
        List<LocalDateTime> latestFirst = kept.stream().sorted(Comparator.reverseOrder()).toList();
        Set<LocalDateTime> gone = new HashSet<>();
        Set<LocalDate> days = new HashSet<>();
        for (LocalDateTime made : latestFirst) {
            boolean newest = made.equals(latestFirst.getFirst());
            boolean another = !days.add(made.toLocalDate());
            boolean weeded = weededOn != null && !made.toLocalDate().isAfter(weededOn);
            if (!newest && (another || days.size() > nights || weeded)) {
                gone.add(made);
            }
        }
        return gone;
    }
}
