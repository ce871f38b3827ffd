package se.samsyn.documents;

import java.time.LocalDate;
import java.util.UUID;
import se.samsyn.kernel.FieldErrors;

/** What is needed to enter a request. @param key made with the form; the same key twice is the same request */
public record NewRelease(UUID key, Release.Cause cause, Release.Requester requester, Release.Subject subject, LocalDate askedOn) {
    /** The mistakes, by field: {@code cause}, {@code requester}, {@code number}, {@code from}, {@code askedOn}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (cause == null) {
            errors.add("cause", "documents.mistake.cause");
        }
        boolean lawEnforcement =
                requester == Release.Requester.POLICE || requester == Release.Requester.OTHER_LAW_ENFORCEMENT;
        if (requester == null || cause != null && cause.toLawEnforcement() && !lawEnforcement) {
            errors.add("requester", cause != null && cause.toLawEnforcement() ? "documents.mistake.lawEnforcement" : "documents.mistake.requester");
        }
        if (subject.kind() != Release.SubjectKind.LIST && subject.number() == null) {
            errors.add("number", "documents.mistake.number");
        }
        if (subject.kind() == Release.SubjectKind.LIST && subject.period() == null) {
            errors.add("from", "documents.mistake.period");
        }
        if (askedOn == null || askedOn.isAfter(today)) {
            errors.add("askedOn", "documents.mistake.askedOn");
        }
        return errors;
    }
}
