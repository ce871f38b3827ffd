package se.samsyn.forums.blueprints;

import java.util.List;
import se.samsyn.actors.Initiative;
import se.samsyn.forums.Body;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Rhythm;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;

/**
 * A ready-made organisation, as its file says it.
 *
 * @param model the municipality whose published description it follows
 * @param later what belongs to it and is arranged elsewhere in the program, or later
 * @param cycle the name of the cycle that begins with it, or empty
 */
public record Blueprint(
        String key, String title, String model, String summary, List<Party> organisations, List<Post> functions, List<Group> groups,
        List<Questions> questions, List<Line> communication, List<String> later, String cycle) {
    /** The key of the municipality's own organisation, which is there already. */
    public static final String OWN = "egen";

    /** An organisation. @param initiative null unless it is a citizens' initiative */
    public record Party(String key, String name, OrganisationKind kind, Initiative initiative) {}

    /** A function. @param organisation the key of its party */
    public record Post(String key, String name, String organisation) {}

    /** @param months how long it lasts, or null @param reportsTo the key of another group, or null */
    public record Group(
            String key, String name, String purpose, Charter.Level level, Charter.Mandate mandate, Charter.Concerns concerns, Rhythm rhythm,
            Charter.MinutesForm minutesForm, String reportsTo, Body reportsToBody, Spread spread, Integer months, Forum.State state,
            List<Sitting> seats) {}

    /** @param function the key of a post */
    public record Sitting(String function, Seat.Kind kind, boolean leading) {}

    /** @param group the key of the group that asks */
    public record Questions(String key, String title, String purpose, int days, String group, List<String> askedOf, List<String> lines) {}

    public record Line(String what, String whom, String function, String when) {}
}
