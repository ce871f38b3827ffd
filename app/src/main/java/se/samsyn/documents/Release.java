package se.samsyn.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;
import se.samsyn.privacy.SecrecyMark;

/**
 * A request for documents, or an own initiative, and what came of it. Who asked is not kept: whoever asks for a public
 * document need not say who they are (tryckfrihetsförordningen 2 kap. 18 §).
 *
 * @param askedOn the day the request came; handing out is to be done promptly
 * @param ruling what was decided, or null while it waits
 */
public record Release(
        long id, int version, Cause cause, Requester requester, Subject subject, LocalDate askedOn, Instant registeredAt, Ruling ruling) {

    /** Why documents are handed out. */
    public enum Cause {
        /** Somebody asked, by the freedom of the press act. */
        REQUEST,
        /** A law-enforcement agency asked, by lag (2025:170). */
        POLICE_REQUEST,
        /** The municipality tells a law-enforcement agency on its own initiative, by the same act. */
        OWN_INITIATIVE;

        /** Whether lag (2025:170) is asked. */
        public boolean toLawEnforcement() {
            return this != REQUEST;
        }
    }

    /** What kind of requester; never who. */
    public enum Requester {
        INDIVIDUAL,
        MEDIA,
        COMPANY,
        RESEARCHER,
        AUTHORITY,
        POLICE,
        OTHER_LAW_ENFORCEMENT
    }

    /** What is asked for: one observation, one picture, or the observations of a filter. */
    public enum SubjectKind {
        OBSERVATION,
        LIST,
        PICTURE
    }

    /** @param number the document's, or null for a list @param period the days of a list, or null @param group one group, or null for all */
    public record Subject(SubjectKind kind, Long number, Period period, CategoryGroup group) {}

    public enum Outcome {
        RELEASED,
        PARTLY,
        REFUSED
    }

    /** Data that lag (2025:170) excepts from the duty to hand out. */
    public enum Excepted {
        /** Hälso- och sjukvård: OSL 24 kap. 8 §, 25 kap. 1–8 and 15 §§. */
        HEALTH_CARE,
        /** Socialtjänst: OSL 26 kap. 1–6 §§. */
        SOCIAL_SERVICES,
        /** OSL 40 kap. 2 and 5 §§. */
        OTHER
    }

    /**
     * What was decided.
     *
     * @param provision what hinders, for what is not handed out; null when all is
     * @param reason why, in words; empty when all is handed out
     * @param deciderFunction the function that decided, never a person's name
     * @param excepted what was left out because lag (2025:170) excepts it
     * @param documents how many documents the copy holds
     * @param leftOut how many were left out
     * @param maskedPlaces how many places in the texts were struck out
     */
    public record Ruling(
            Outcome outcome,
            SecrecyMark.Provision provision,
            String reason,
            LocalDate decidedOn,
            String deciderFunction,
            Set<Excepted> excepted,
            int documents,
            int leftOut,
            int maskedPlaces) {}

    /** A copy as it was handed out. */
    public record Copy(String fileName, String mediaType, byte[] content, String sha256) {}

    /** Its name without the bytes. */
    public record CopyName(String fileName, String sha256) {}

    /** Days from the request to the decision, or to today. */
    public long daysWaited(LocalDate today) {
        return ChronoUnit.DAYS.between(askedOn, ruling == null ? today : ruling.decidedOn());
    }

    /** Those that wait, in the order they came, before those that are decided. */
    static List<Release> waitingFirst(List<Release> all) {
        return all.stream().sorted(java.util.Comparator.comparing((Release one) -> one.ruling() != null)
                .thenComparing(one -> one.ruling() == null ? one.askedOn().toEpochDay() : -one.ruling().decidedOn().toEpochDay())
                .thenComparing(Release::id)).toList();
    }
}
