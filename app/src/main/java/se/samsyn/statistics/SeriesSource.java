package se.samsyn.statistics;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.privacy.PersonGuard;

/** Who counts, with which instrument and by which definition. Only what has all three in common may be compared. */
public record SeriesSource(long id, int version, Terms terms, long ownerOrganisationId, Spread spread) {
    /**
     * What the source says of its own numbers.
     *
     * @param name who counts: Brå, Polisen, SCB
     * @param instrument with what: anmälda brott, NTU, folkmängd
     * @param definitionCode a short name of the definition, which another definition does not share
     * @param definition in full, as the source writes it
     * @param limits what the numbers do not show
     * @param denominator by what the source itself has divided, for rates that it gives
     * @param population whether the numbers are inhabitants, and so what counts of the same area may be divided by
     */
    public record Terms(
            String name,
            String instrument,
            String definitionCode,
            String definition,
            String limits,
            String denominator,
            boolean population) {
        private static final int LINE = 80;
        private static final int TEXT = 2000;

        public Terms {
            name = name.strip();
            instrument = instrument.strip();
            definitionCode = definitionCode.strip();
            definition = definition.strip();
            limits = limits.strip();
            denominator = denominator.strip();
        }

        /** Mistakes at the fields of the same names. */
        public FieldErrors mistakes() {
            FieldErrors errors = new FieldErrors();
            needed(errors, "name", name);
            needed(errors, "instrument", instrument);
            needed(errors, "definitionCode", definitionCode);
            limited(errors, "definition", definition, TEXT);
            limited(errors, "limits", limits, TEXT);
            limited(errors, "denominator", denominator, LINE * 3);
            return errors;
        }

        private static void needed(FieldErrors errors, String field, String value) {
            if (value.isEmpty()) {
                errors.add(field, "statistics.mistake." + field);
            }
            limited(errors, field, value, LINE);
        }

        private static void limited(FieldErrors errors, String field, String value, int most) {
            if (value.length() > most) {
                errors.add(field, "statistics.mistake.long", most);
            }
            PersonGuard.check(errors, field, value);
        }
    }
}
