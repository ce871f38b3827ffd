package se.samsyn.privacy;

import java.time.LocalDate;
import java.util.Locale;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Visitor;

/**
 * A secrecy mark (sekretessmarkering, OSL 5 kap. 5 §): a reminder that a provision may apply. It decides nothing; each
 * request is tried anew.
 *
 * @param objectId the document's number within its kind
 * @param reference what the provision is more exactly, or empty
 * @param markedBy the authority and function that marked, never a person's name
 */
public record SecrecyMark(
        Kind kind, long objectId, Provision provision, String reference, LocalDate markedOn, String markedBy) {
    /** What can be marked. */
    public enum Kind {
        OBSERVATION("handelse"),
        PICTURE("lagesbild"),
        IMPORTED_FILE("fil");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in addresses. */
        public String word() {
            return word;
        }
    }

    /**
     * Chapters and paragraphs of offentlighets- och sekretesslagen (2009:400) that crime prevention meets.
     */
    public enum Provision {
        /** Another one; the reference says which. */
        OTHER,
        /** Preliminary investigation and other crime-fighting. */
        OSL_18_1,
        /** Intelligence. */
        OSL_18_2,
        /** Security and guarding measures. */
        OSL_18_8,
        /** Health and sexual life. */
        OSL_21_1,
        /** Persecuted persons. */
        OSL_21_3,
        /** Personal data that would be used against the data protection regulation. */
        OSL_21_7,
        /** School: pupils' personal circumstances. */
        OSL_23_2,
        /** Health care. */
        OSL_25_1,
        /** Social services. */
        OSL_26_1,
        /** Private life in crime investigations. */
        OSL_35_1,
        /** Staff: contact details and the like. */
        OSL_39_3,
        /** Statistics. */
        OSL_24_8;

        /** 26 kap. 1 §, or empty for another one. */
        public String paragraph() {
            String[] parts = name().split("_");
            return parts.length == 3 ? parts[1] + " kap. " + parts[2] + " § OSL" : "";
        }

        /** The message that names it. */
        public String messageKey() {
            return "privacy.provision." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_FUNCTION = 120;

    public SecrecyMark {
        reference = reference == null ? "" : reference.strip();
        markedBy = markedBy == null ? "" : markedBy.strip();
    }

    /** The mistakes, by field: {@code provision}, {@code reference}, {@code markedOn}, {@code markedBy}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (provision == null) {
            errors.add("provision", "privacy.mark.mistake.provision");
        }
        if (reference.length() > LONGEST_REFERENCE || provision == Provision.OTHER && reference.isEmpty()) {
            errors.add("reference", "privacy.mark.mistake.reference");
        }
        PersonGuard.check(errors, "reference", reference);
        if (markedOn == null || markedOn.isAfter(today)) {
            errors.add("markedOn", "privacy.mark.mistake.markedOn");
        }
        if (markedBy.isEmpty() || markedBy.length() > LONGEST_FUNCTION) {
            errors.add("markedBy", "privacy.mark.mistake.markedBy");
        }
        PersonGuard.check(errors, "markedBy", markedBy);
        return errors;
    }

    /** The provision as a jurist writes it. */
    public String shortly() {
        String paragraph = provision.paragraph();
        return paragraph.isEmpty() ? reference : paragraph;
    }

    /** Whether a marked document goes into a file that this visitor takes out: only to the municipality's own boards. */
    public static boolean mayTakeOut(Visitor visitor) {
        return visitor.organisationKind() == OrganisationKind.OWN_BOARD;
    }
}
