package se.samsyn.privacy;

import java.util.Locale;

/**
 * The classes of documents that the municipality decides a term for. Each room weeds its own; frozen pictures keep counts,
 * never raw rows. Message keys {@code privacy.class.<name in lower case>} and {@code ….holds}.
 */
public enum DocumentClass {
    /** The reporter's own words. */
    RAW_TEXT,
    /** What a reviewer masked; seen by reviewers and the data-protection officer only. */
    SEALED_ORIGINAL,
    /** A reviewed observation without its text: what, where, when. */
    REVIEWED_OBSERVATION,
    /** The line from a report to the one who sent it. */
    REPORTER_LINK,
    /** A photo with a report. */
    PHOTO,
    /** A file that was read in, with its row report. */
    IMPORTED_FILE,
    /** A locked situational picture. */
    FROZEN_PICTURE,
    /** Minutes of councils and groups. */
    MINUTES,
    /** Letters in the outgoing mail box. */
    OUTGOING_MAIL,
    /** Who did what. */
    TRACE;

    public String messageKey() {
        return "privacy.class." + name().toLowerCase(Locale.ROOT);
    }
}
