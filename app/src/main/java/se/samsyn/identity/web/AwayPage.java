package se.samsyn.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.actors.Person;
import se.samsyn.identity.deputies.Deputy;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Om jag är borta: who reviews in my place.
 *
 * @param form what was written; {@code who} is a letter for person or function and the number
 * @param persons who can be chosen @param functions which can be chosen
 * @param names of the appointed, by number of the appointment
 */
public record AwayPage(
        Frame frame,
        boolean mayAppoint,
        List<Deputy> deputies,
        Map<Long, String> names,
        List<Person> persons,
        List<Function> functions,
        Form form,
        LocalDate today,
        FieldErrors errors)
        implements Page {
    public record Form(String key, String who, String from, String to) {}

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    /** Where an appointment stands, as a code. */
    public String state(Deputy deputy) {
        if (deputy.withdrawnAt() != null) {
            return "withdrawn";
        }
        return deputy.lasts(today) ? "lasts" : deputy.ahead(today) ? "ahead" : "over";
    }
}
