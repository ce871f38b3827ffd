package se.samsyn.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;

/**
 * The organisations that take part in a municipality's work, their functions and their staff. Everything within the
 * municipality of the {@link Scope}. Methods that add take the form's key: the same key again adds nothing and answers with
 * what the first made.
 */
@Service
@Transactional(readOnly = true)
public class Actors {
    private final OrganisationStore organisations;
    private final PersonStore persons;
    private final FunctionStore functions;
    private final ApplicationEventPublisher events;

    Actors(OrganisationStore organisations, PersonStore persons, FunctionStore functions, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.persons = persons;
        this.functions = functions;
        this.events = events;
    }

    /** By name. */
    public List<Organisation> listOrganisations() {
        return organisations.list();
    }

    /** @throws Missing when there is none with that number */
    public Organisation getOrganisation(long organisationId) {
        return organisations.find(organisationId).orElseThrow(() -> new Missing("organisation " + organisationId));
    }

    /** By its name and unit, whatever the case of the letters. */
    public Optional<Organisation> findOrganisation(String name, String unit) {
        return organisations.find(name, unit);
    }

    /**
     * @return the organisation's number
     * @throws Refusal organisationTaken when one with that name and unit is there
     */
    @Transactional
    public long addOrganisation(NewOrganisation organisation, UUID key, long byAccount) {
        try {
            long id = organisations.insert(organisation, key);
            tell("organisation.added", id, byAccount);
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refusal("organisationTaken", organisation.name());
        }
    }

    /**
     * @param version the version that the form was made from
     * @return false, with nothing saved, when somebody else has saved since
     */
    @Transactional
    public boolean changeOrganisation(long organisationId, NewOrganisation changed, int version, long byAccount) {
        getOrganisation(organisationId);
        try {
            boolean saved = organisations.update(organisationId, changed, version);
            if (saved) {
                tell("organisation.changed", organisationId, byAccount);
            }
            return saved;
        } catch (DuplicateKeyException taken) {
            throw new Refusal("organisationTaken", changed.name());
        }
    }

    /** Staff by name. */
    public List<Person> listPersons() {
        return persons.list();
    }

    /** The named members of staff, for pages that show them; unknown numbers are left out. */
    public List<Person> listPersons(Set<Long> personIds) {
        return persons.list(personIds);
    }

    /** @throws Missing when there is none with that number */
    public Person getPerson(long personId) {
        return findPerson(personId).orElseThrow(() -> new Missing("person " + personId));
    }

    public Optional<Person> findPerson(long personId) {
        return persons.find(personId);
    }

    /**
     * @param email the address at work, or empty
     * @return the person's number
     */
    @Transactional
    public long addPerson(String name, String email, long organisationId, UUID key, long byAccount) {
        getOrganisation(organisationId);
        long id = persons.insert(name.strip(), email.strip(), organisationId, key);
        tell("person.added", id, byAccount);
        return id;
    }

    /** @return false, with nothing saved, when somebody else has saved since */
    @Transactional
    public boolean changePerson(long personId, String name, long organisationId, int version, long byAccount) {
        getOrganisation(organisationId);
        boolean saved = persons.update(personId, name.strip(), organisationId, version);
        if (saved) {
            tell("person.changed", personId, byAccount);
        }
        return saved;
    }

    /** By organisation and name, with their holders. */
    public List<Function> listFunctions() {
        return functions.list();
    }

    /** The functions of one organisation, with their holders. */
    public List<Function> listFunctions(long organisationId) {
        return listFunctions().stream().filter(f -> f.organisationId() == organisationId).toList();
    }

    /** @throws Missing when there is none with that number */
    public Function getFunction(long functionId) {
        return listFunctions().stream()
                .filter(f -> f.id() == functionId)
                .findFirst()
                .orElseThrow(() -> new Missing("function " + functionId));
    }

    /** The functions that a person holds on a day. */
    public List<Function> listFunctionsHeld(long personId, LocalDate day) {
        return listFunctions().stream()
                .filter(f -> f.holders(day).stream().anyMatch(h -> h.personId() == personId))
                .toList();
    }

    /**
     * @return the function's number
     * @throws Refusal functionTaken when the organisation has one with that name
     */
    @Transactional
    public long addFunction(String name, long organisationId, UUID key, long byAccount) {
        getOrganisation(organisationId);
        try {
            long id = functions.insert(name.strip(), organisationId, key);
            tell("function.added", id, byAccount);
            return id;
        } catch (DuplicateKeyException taken) {
            throw new Refusal("functionTaken", name.strip());
        }
    }

    /** Says that a person holds a function from a day on. */
    @Transactional
    public void holdFunction(long functionId, long personId, LocalDate firstDay, UUID key, long byAccount) {
        getFunction(functionId);
        getPerson(personId);
        functions.insertHolder(functionId, personId, firstDay, key);
        tell("function.held", functionId, byAccount);
    }

    /** Says the last day that a holder held the function; a day before the first counts as the first. */
    @Transactional
    public void leaveFunction(long functionId, long holderId, LocalDate lastDay, long byAccount) {
        if (functions.endHolder(functionId, holderId, lastDay)) {
            tell("function.left", functionId, byAccount);
        }
    }

    /**
     * Says who stands in for whoever holds a function, between two days. The same key again says nothing more.
     *
     * @throws Refusal actors.unfit when the last day is before the first
     */
    @Transactional
    public void standIn(long functionId, long personId, LocalDate first, LocalDate last, UUID key, long byAccount) {
        getFunction(functionId);
        getPerson(personId);
        if (last.isBefore(first)) {
            throw new Refusal("actors.unfit");
        }
        functions.insertDeputy(functionId, personId, first, last, key);
        tell("function.deputy", functionId, byAccount);
    }

    private void tell(String deed, long objectId, long byAccount) {
        events.publishEvent(new ActorsChanged(Scope.get().municipalityId(), byAccount, deed, objectId));
    }
}
