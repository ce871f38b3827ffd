package se.samsyn.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Destroys one class of documents in the room that keeps them. Each room hands its own down; {@link Weeding} decides when,
 * how old, and writes the log. Called within a transaction and the scope of one municipality.
 */
public interface Weeder {
    /**
     * What is too old to keep.
     *
     * @param before documents dated before this day, in the municipality's zone
     * @param today the day that is written where something was
     */
    record Limit(LocalDate before, LocalDate today, ZoneId zone) {
        /** The first moment of the first day that is kept. */
        public Instant moment() {
            return before.atStartOfDay(zone).toInstant();
        }
    }

    /** @param oldest the day of the oldest, or null when there are none @param newest the day of the newest, or null */
    record Pile(long documents, LocalDate oldest, LocalDate newest) {
        public static final Pile NONE = new Pile(0, null, null);
    }

    DocumentClass documentClass();

    /** What the room keeps that is dated before the limit and may go. */
    Pile pile(Limit limit);

    /** All that the room keeps, also what waits for something else to go first. */
    default Pile held(Limit everything) {
        return pile(everything);
    }

    /** Destroys at most so many of them, the oldest first. @return what was destroyed; nothing when nothing is left */
    Pile weed(Limit limit, int most);

    /** One made of its two questions. */
    static Weeder of(DocumentClass documentClass, Function<Limit, Pile> pile, BiFunction<Limit, Integer, Pile> weed) {
        return of(documentClass, pile, weed, pile);
    }

    /** One that keeps more than it may destroy. */
    static Weeder of(
            DocumentClass documentClass,
            Function<Limit, Pile> pile,
            BiFunction<Limit, Integer, Pile> weed,
            Function<Limit, Pile> held) {
        return new Weeder() {
            @Override
            public DocumentClass documentClass() {
                return documentClass;
            }

            @Override
            public Pile pile(Limit limit) {
                return pile.apply(limit);
            }

            @Override
            public Pile held(Limit everything) {
                return held.apply(everything);
            }

            @Override
            public Pile weed(Limit limit, int most) {
                return weed.apply(limit, most);
            }
        };
    }
}
