package se.samsyn.situation;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.situation.keeping.GroupStore;
import se.samsyn.situation.keeping.PictureChanged;

/** The groups that meet over EST pictures, each with its rhythm. */
@Service
public class PictureGroups {
    private static final int LONGEST_NAME = 80;

    /** How often a group has a picture. */
    public enum Rhythm {
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY,
        /** From the last picture to the day before the meeting. */
        PER_MEETING
    }

    /**
     * Those who meet over EST pictures.
     *
     * @param areaId the area their pictures are about, or null for the whole municipality
     * @param closed whether it meets no longer; its pictures stay
     */
    public record Group(long id, int version, String name, Rhythm rhythm, Long areaId, String areaName, boolean closed) {}

    private final GroupStore store;
    private final ApplicationEventPublisher events;

    PictureGroups(GroupStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Those that meet first, by name. */
    @Transactional(readOnly = true)
    public List<Group> list() {
        return store.list();
    }

    /** @throws Missing when there is none */
    @Transactional(readOnly = true)
    public Group get(long id) {
        return store.find(id).orElseThrow(() -> new Missing("picture group " + id));
    }

    /** Adds one; the same key again adds nothing. */
    @Transactional
    public void add(UUID key, String name, Rhythm rhythm, Long areaId, String areaName, Visitor visitor) {
        fit(name, rhythm);
        store.insert(key.toString(), name.strip(), rhythm, areaId, areaName).ifPresent(id -> tell(visitor, id));
    }

    /** @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean change(
            long id, int version, String name, Rhythm rhythm, Long areaId, String areaName, boolean closed, Visitor visitor) {
        get(id);
        fit(name, rhythm);
        boolean saved = store.change(id, version, name.strip(), rhythm, areaId, areaName, closed);
        if (saved) {
            tell(visitor, id);
        }
        return saved;
    }

    /** The mistakes, by field: {@code name}, {@code rhythm}. */
    public static FieldErrors mistakes(String name, Rhythm rhythm) {
        FieldErrors errors = new FieldErrors();
        if (name.isBlank()) {
            errors.add("name", "situation.mistake.groupName");
        } else if (name.length() > LONGEST_NAME) {
            errors.add("name", "situation.mistake.long", LONGEST_NAME);
        }
        PersonGuard.check(errors, "name", name);
        if (rhythm == null) {
            errors.add("rhythm", "situation.mistake.rhythm");
        }
        return errors;
    }

    private static void fit(String name, Rhythm rhythm) {
        if (mistakes(name, rhythm).any()) {
            throw new Refusal("situation.unfit");
        }
    }

    private void tell(Visitor visitor, long id) {
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), "picture.group-set", id));
    }
}
