package se.samsyn.documents.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import se.samsyn.documents.NewRelease;
import se.samsyn.documents.Release;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Period;

/** The form of a request as it was filled in. */
public record NewReleaseForm(
        String key, String cause, String requester, String subject, String number, String from, String to, String group, String askedOn) {
    public NewReleaseForm {
        cause = or(cause, "REQUEST");
        requester = or(requester, "");
        subject = or(subject, "OBSERVATION");
        number = or(number, "").strip();
        from = or(from, "");
        to = or(to, "");
        group = or(group, "");
        askedOn = or(askedOn, "");
    }

    NewRelease release(UUID key) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        Release.SubjectKind kind = value(Release.SubjectKind.values(), subject);
        boolean list = kind == Release.SubjectKind.LIST;
        return new NewRelease(
                key, value(Release.Cause.values(), cause), value(Release.Requester.values(), requester),
                new Release.Subject(
                        kind == null ? Release.SubjectKind.OBSERVATION : kind,
                        !list && number.matches("\\d{1,15}") ? Long.valueOf(number) : null,
                        list && first != null && last != null && !last.isBefore(first) ? new Period(first, last) : null,
                        list ? value(CategoryGroup.values(), group) : null),
                day(askedOn));
    }

    static LocalDate day(String field) {
        try {
            return field == null || field.isBlank() ? null : LocalDate.parse(field.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    static <E extends Enum<E>> E value(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
