package se.samsyn.agreements;

import java.time.LocalDate;
import se.samsyn.kernel.FieldErrors;

/**
 * An annex as it is attached, in words or as a file.
 *
 * @param source what it is made from, such as {@code forums}; the same source again is a new version of the same annex.
 *     Empty when a person attaches it by hand
 * @param annexId the annex that this is a new version of, or null
 * @param told what it says, or a sentence on the file
 * @param file null when it is all in words
 * @param first from when it counts
 * @param renewBy when it must be renewed at the latest, or null when it lasts as long as the agreement
 */
public record NewAnnex(String source, Long annexId, String title, String told, AttachedFile file, LocalDate first, LocalDate renewBy) {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 12_000;

    public NewAnnex {
        source = source == null ? "" : source;
        title = title == null ? "" : title.strip();
        told = told == null ? "" : told.strip().replace("\r\n", "\n");
    }

    /** The mistakes, by field: {@code annexTitle}, {@code told}, {@code annexFirst}, {@code renewBy}. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (title.isEmpty()) {
            errors.add("annexTitle", "agreements.mistake.title");
        }
        Terms.limited(errors, "annexTitle", title, LONGEST_TITLE);
        if (told.isEmpty() && file == null) {
            errors.add("told", "agreements.mistake.told");
        }
        Terms.limited(errors, "told", told, LONGEST_TEXT);
        if (first == null) {
            errors.add("annexFirst", "agreements.mistake.day");
        } else if (renewBy != null && !renewBy.isAfter(first)) {
            errors.add("renewBy", "agreements.mistake.renewBy");
        }
        return errors;
    }
}
