package se.samsyn.actors.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.actors.Function;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.actors.Organisation;
import se.samsyn.actors.Person;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One organisation, to be added or changed.
 *
 * @param saved the organisation as it is now, or null when it is being added
 * @param form what the person wrote
 * @param stale whether somebody else saved in between; both texts are then shown
 * @param functionName what was written to name a new function, when it had a mistake; else empty
 * @param staff the organisation's staff
 */
public record OrganisationPage(
        Frame frame,
        Organisation saved,
        NewOrganisation form,
        boolean stale,
        String functionName,
        List<Function> functions,
        List<Person> staff,
        LocalDate today,
        String key,
        FieldErrors errors,
        int status)
        implements Page {

    public String address() {
        return saved == null ? "/installningar/organisationer/ny" : "/installningar/organisationer/" + saved.id();
    }
}
