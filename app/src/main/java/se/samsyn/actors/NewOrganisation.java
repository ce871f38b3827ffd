package se.samsyn.actors;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.privacy.PersonGuard;

/**
 * What is needed to add an organisation, or to change one.
 *
 * @param unit the part of it that is meant, or empty
 * @param kind null until it is chosen
 * @param initiative which sort of citizens' initiative it is, or null; only an association is one
 */
public record NewOrganisation(String name, String unit, OrganisationKind kind, Initiative initiative) {
    private static final int LONGEST_NAME = 120;

    public NewOrganisation(String name, String unit, OrganisationKind kind) {
        this(name, unit, kind, null);
    }

    public NewOrganisation {
        name = name == null ? "" : name.strip();
        unit = unit == null ? "" : unit.strip();
    }

    public FieldErrors check() {
        FieldErrors errors = new FieldErrors();
        if (name.isEmpty()) {
            errors.add("name", "actors.mistake.name");
        }
        if (name.length() > LONGEST_NAME) {
            errors.add("name", "actors.mistake.long", LONGEST_NAME);
        }
        if (unit.length() > LONGEST_NAME) {
            errors.add("unit", "actors.mistake.long", LONGEST_NAME);
        }
        PersonGuard.check(errors, "name", name);
        PersonGuard.check(errors, "unit", unit);
        if (kind == null) {
            errors.add("kind", "actors.mistake.kind");
        }
        if (initiative != null && kind != OrganisationKind.ASSOCIATION) {
            errors.add("initiative", "actors.mistake.initiative");
        }
        return errors;
    }
}
