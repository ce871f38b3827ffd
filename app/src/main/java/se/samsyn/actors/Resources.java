package se.samsyn.actors;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;

/** The yearly inventory: what each organisation has for the work, and what it lacks. */
@Service
@Transactional(readOnly = true)
public class Resources {
    private static final int LONGEST = 1000;
    private static final BigDecimal MOST_HOURS = new BigDecimal(2000);

    /**
     * @param hoursAWeek set aside for the work, all staff together
     * @param competence what its people can
     * @param means premises, equipment, money
     * @param lacking what is missing
     * @param version 0 for what is not stored yet
     */
    public record Inventory(
            Organisation organisation, int year, BigDecimal hoursAWeek, String competence, String means, String lacking, LocalDate notedOn,
            int version) {
        /** The mistakes, by field: {@code hoursAWeek}, {@code competence}, {@code means}, {@code lacking}. */
        public FieldErrors mistakes() {
            FieldErrors errors = new FieldErrors();
            if (hoursAWeek == null || hoursAWeek.signum() < 0 || hoursAWeek.compareTo(MOST_HOURS) > 0) {
                errors.add("hoursAWeek", "actors.mistake.hours");
            }
            limited(errors, "competence", competence);
            limited(errors, "means", means);
            limited(errors, "lacking", lacking);
            return errors;
        }

        private static void limited(FieldErrors errors, String field, String text) {
            if (text.length() > LONGEST) {
                errors.add(field, "actors.mistake.long", LONGEST);
            }
            PersonGuard.check(errors, field, text);
        }
    }

    private final ResourceStore store;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resources(ResourceStore store, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Those of a year, by organisation. */
    public List<Inventory> of(int year) {
        return store.of(year, actors.listOrganisations());
    }

    /** Notes an organisation's inventory of a year. @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean note(Inventory inventory, Visitor visitor) {
        if (inventory.mistakes().any()) {
            throw new Refusal("actors.unfit");
        }
        actors.getOrganisation(inventory.organisation().id());
        boolean saved = store.put(inventory, LocalDate.now(clock.withZone(visitor.zone())));
        if (saved) {
            events.publishEvent(new ActorsChanged(
                    visitor.municipalityId(), visitor.accountId(), "resources.noted", inventory.organisation().id()));
        }
        return saved;
    }
}
