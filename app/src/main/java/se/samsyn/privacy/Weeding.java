package se.samsyn.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Traced;
import se.samsyn.privacy.Weeder.Limit;
import se.samsyn.privacy.Weeder.Pile;
import se.samsyn.privacy.weeding.WeedingStore;

/**
 * Destroys what the municipality has decided not to keep, and says what was destroyed. Knows no room: each hands down its
 * {@link Weeder}. What has no decision and no term of the program's own is never touched.
 */
@Service
public class Weeding {
    /** Destroyed in one transaction together with its line in the log; a night that is cut short goes on the next. */
    private static final int AT_A_TIME = 5000;

    private static final int DAYS_AHEAD = 30;
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 1, 1);

    /** Something was destroyed by rule. {@code objectId} is the class's number. */
    public record Weeded(String municipalityId, long accountId, long objectId) implements Traced {
        @Override
        public String deed() {
            return "retention.weeded";
        }
    }

    /**
     * A line of the log.
     *
     * @param before documents dated before this day went
     * @param reference the decision, or empty for the program's own term
     */
    public record Line(
            DocumentClass documentClass,
            LocalDate weededOn,
            LocalDate before,
            long documents,
            LocalDate oldest,
            LocalDate newest,
            String reference) {}

    /**
     * What is kept of a class, and what the coming nights will take.
     *
     * @param kept false when no room keeps such documents yet; the piles are then empty
     * @param before what is dated before this day goes tonight, or null when nothing may go
     * @param ahead what goes within a month, tonight's included
     */
    public record Coming(DocumentClass documentClass, boolean kept, Pile held, LocalDate before, Pile tonight, Pile ahead) {}

    private final WeedingStore store;
    private final Retention retention;
    private final List<Weeder> weeders;
    private final Municipalities municipalities;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Weeding(
            WeedingStore store,
            Retention retention,
            List<Weeder> weeders,
            Municipalities municipalities,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.retention = retention;
        this.weeders = List.copyOf(weeders);
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Each class, in order. */
    @Transactional(readOnly = true)
    public List<Coming> coming() {
        return Arrays.stream(DocumentClass.values()).map(this::coming).toList();
    }

    private Coming coming(DocumentClass of) {
        ZoneId zone = zone();
        LocalDate today = today(zone);
        List<Weeder> own = weeders.stream().filter(weeder -> weeder.documentClass() == of).toList();
        Optional<LocalDate> before = retention.weededBefore(of, today);
        Optional<LocalDate> later = retention.weededBefore(of, today.plusDays(DAYS_AHEAD));
        return new Coming(
                of,
                !own.isEmpty(),
                held(own, new Limit(END_OF_TIME, today, zone)),
                before.orElse(null),
                before.map(day -> pile(own, new Limit(day, today, zone))).orElse(Pile.NONE),
                later.map(day -> pile(own, new Limit(day, today, zone))).orElse(Pile.NONE));
    }

    private static Pile pile(List<Weeder> weeders, Limit limit) {
        return weeders.stream().map(weeder -> weeder.pile(limit)).reduce(Pile.NONE, Weeding::together);
    }

    private static Pile held(List<Weeder> weeders, Limit everything) {
        return weeders.stream().map(weeder -> weeder.held(everything)).reduce(Pile.NONE, Weeding::together);
    }

    private static Pile together(Pile one, Pile other) {
        if (one.documents() == 0 || other.documents() == 0) {
            return one.documents() == 0 ? other : one;
        }
        return new Pile(
                one.documents() + other.documents(),
                one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest(),
                one.newest().isAfter(other.newest()) ? one.newest() : other.newest());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Line> log(int most) {
        return store.list(most);
    }

    /**
     * Destroys what is too old today, in the scope's municipality, each part in a transaction of its own together with its
     * line in the log. A second time the same day finds nothing left. Not to be called within a transaction.
     *
     * @return what was destroyed this time, in total for each class
     */
    public List<Line> weed() {
        List<Line> done = new ArrayList<>();
        RuntimeException trouble = null;
        for (Weeder weeder : weeders) {
            try {
                weed(weeder).ifPresent(done::add);
            } catch (RuntimeException one) {
                // What one room cannot destroy tonight does not keep the others from it.
                if (trouble == null) {
                    trouble = one;
                } else {
                    trouble.addSuppressed(one);
                }
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return done;
    }

    private Optional<Line> weed(Weeder weeder) {
        Line sum = null;
        for (Line part = weedOnce(weeder); part != null; part = weedOnce(weeder)) {
            sum = sum == null ? part : added(sum, part);
        }
        return Optional.ofNullable(sum);
    }

    private static Line added(Line sum, Line part) {
        Pile pile = together(
                new Pile(sum.documents, sum.oldest, sum.newest), new Pile(part.documents, part.oldest, part.newest));
        return new Line(
                sum.documentClass, sum.weededOn, sum.before, pile.documents(), pile.oldest(), pile.newest(), sum.reference);
    }

    /** The term is read anew each time: a decision that is changed during the night holds from then on. */
    private Line weedOnce(Weeder weeder) {
        return transactions.execute(status -> {
            DocumentClass of = weeder.documentClass();
            ZoneId zone = zone();
            LocalDate today = today(zone);
            Optional<LocalDate> before = retention.weededBefore(of, today);
            if (before.isEmpty()) {
                return null;
            }
            Pile gone = weeder.weed(new Limit(before.get(), today, zone), AT_A_TIME);
            if (gone.documents() == 0) {
                return null;
            }
            Line line = new Line(
                    of, today, before.get(), gone.documents(), gone.oldest(), gone.newest(), retention.reference(of));
            if (store.add(line, clock.instant())) {
                events.publishEvent(new Weeded(Scope.get().municipalityId(), 0, of.ordinal()));
            }
            return line;
        });
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private ZoneId zone() {
        return municipalities.get(Scope.get().municipalityId()).zone();
    }
}
