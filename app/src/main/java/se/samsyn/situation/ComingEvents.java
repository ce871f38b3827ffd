package se.samsyn.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.situation.keeping.GroupStore;
import se.samsyn.situation.keeping.PictureChanged;

/** The calendar of what is known to happen, from which drafts tell what comes. */
@Service
public class ComingEvents {
    private static final int LONGEST_LINE = 120;

    /** @param place empty when it is all over the municipality */
    public record Coming(long id, Period days, String what, String place) {}

    private final GroupStore store;
    private final ApplicationEventPublisher events;

    ComingEvents(GroupStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** What falls in a period, the earliest first. */
    @Transactional(readOnly = true)
    public List<Coming> list(Period within) {
        return store.listEvents(within.first(), within.last());
    }

    /** What is not over, the earliest first. */
    @Transactional(readOnly = true)
    public List<Coming> listAhead(LocalDate today) {
        return store.listEvents(today, LocalDate.of(9999, 12, 31));
    }

    /** The mistakes, by field: {@code first}, {@code last}, {@code what}, {@code place}. @param last null means the same day */
    public static FieldErrors mistakes(LocalDate first, LocalDate last, String what, String place) {
        FieldErrors errors = new FieldErrors();
        if (first == null) {
            errors.add("first", "situation.mistake.date");
        } else if (last != null && last.isBefore(first)) {
            errors.add("last", "situation.mistake.order");
        }
        if (what.isBlank()) {
            errors.add("what", "situation.mistake.comingWhat");
        }
        line(errors, "what", what);
        line(errors, "place", place);
        return errors;
    }

    private static void line(FieldErrors errors, String field, String text) {
        if (text.length() > LONGEST_LINE) {
            errors.add(field, "situation.mistake.long", LONGEST_LINE);
        }
        PersonGuard.check(errors, field, text);
    }

    /** Enters one; the same key again enters nothing. */
    @Transactional
    public void add(UUID key, LocalDate first, LocalDate last, String what, String place, Visitor visitor) {
        if (mistakes(first, last, what, place).any()) {
            throw new Refusal("situation.unfit");
        }
        store.insertEvent(key.toString(), new Period(first, last == null ? first : last), what.strip(), place.strip(), visitor)
                .ifPresent(id -> tell(visitor, "coming.added", id));
    }

    /** Takes one away. */
    @Transactional
    public void remove(long id, Visitor visitor) {
        if (!store.deleteEvent(id)) {
            throw new Missing("coming event " + id);
        }
        tell(visitor, "coming.removed", id);
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
