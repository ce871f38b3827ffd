package se.samsyn.actors;

import se.samsyn.kernel.OrganisationKind;

/**
 * An organisation that takes part, or a unit of one.
 *
 * @param unit the part of it that is meant, or empty
 * @param version rises with each change
 * @param initiative which sort of citizens' initiative it is, or null
 */
public record Organisation(long id, String name, String unit, OrganisationKind kind, int version, Initiative initiative) {
    /** The name with its unit: "Barn- och utbildningsförvaltningen, Hamnskolan". */
    public String fullName() {
        return unit.isEmpty() ? name : name + ", " + unit;
    }
}
