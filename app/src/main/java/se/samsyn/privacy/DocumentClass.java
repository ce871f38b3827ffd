package se.samsyn.privacy;

import java.util.Locale;
import java.util.Optional;

/**
 * The classes of documents that the municipality decides a term for. Each room weeds its own; frozen pictures keep counts,
 * never raw rows. New ones stand last: the trace knows them by their number. Message keys {@code privacy.class.<name in lower case>} and {@code ….holds}.
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
    TRACE,
    /** A report that was begun and not sent. */
    REPORT_DRAFT,
    /** What was handed out on request: the line in the log and the masked copy. */
    RELEASE,
    /** A table of statistics that was read in: its report, and values that later ones have replaced. */
    STATISTICS_DELIVERY;

    /** The program's own term for the link to the reporter, until the municipality decides another. */
    private static final int LINK_DAYS = 90;

    /** Thrown away by the room that keeps it, whatever is decided: what was never sent is no document yet. */
    private static final int DRAFT_DAYS = 7;

    /**
     * The term that holds until the municipality decides: 90 days for the link to the reporter, which is then of no more
     * use, and seven for a draft. Everything else waits for a decision.
     */
    public Optional<Integer> ownTermDays() {
        return switch (this) {
            case REPORTER_LINK -> Optional.of(LINK_DAYS);
            case REPORT_DRAFT -> Optional.of(DRAFT_DAYS);
            default -> Optional.empty();
        };
    }

    public String messageKey() {
        return "privacy.class." + name().toLowerCase(Locale.ROOT);
    }
}
