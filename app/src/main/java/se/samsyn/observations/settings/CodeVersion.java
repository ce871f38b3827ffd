package se.samsyn.observations.settings;

import java.time.LocalDate;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;

/**
 * A local code as it stands from a day on.
 *
 * @param organisationId whose form it stands in, or null for everyone's
 * @param version counted from 1 within the code
 * @param sub the finer kind that it is a name for, or null for the group alone
 * @param from the first day of this version
 * @param closed whether it is no longer offered from that day
 */
public record CodeVersion(
        long codeId,
        Long organisationId,
        int version,
        String name,
        CategoryGroup group,
        Subcategory sub,
        LocalDate from,
        boolean closed) {

    /** What an event told with it is about. */
    public Observation.Category category() {
        return new Observation.Category(group, sub, new Observation.LocalCode(codeId, version, name));
    }
}
