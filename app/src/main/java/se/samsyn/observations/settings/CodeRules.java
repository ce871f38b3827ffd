package se.samsyn.observations.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * Which version of a code is in force when. A code's versions follow each other in time and none is ever changed, so that a
 * series of a group or a finer kind is the same whenever it is counted.
 */
public final class CodeRules {
    /** The longest name, in characters; it stands on a button. */
    public static final int NAME_LIMIT = 60;

    private CodeRules() {}

    /** The version of a code that is in force on a day. @param versions of one code, in their order */
    public static Optional<CodeVersion> on(LocalDate day, List<CodeVersion> versions) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).reduce((one, later) -> later);
    }

    public static Map<Long, List<CodeVersion>> byCode(List<CodeVersion> versions) {
        Map<Long, List<CodeVersion>> codes = new LinkedHashMap<>();
        versions.forEach(version -> codes.computeIfAbsent(version.codeId(), code -> new ArrayList<>()).add(version));
        return codes;
    }

    /** What a form of the organisation offers on a day, by name. */
    public static List<CodeVersion> offered(List<CodeVersion> versions, long organisationId, LocalDate day) {
        return byCode(versions).values().stream()
                .flatMap(code -> on(day, code).stream())
                .filter(code -> !code.closed())
                .filter(code -> code.organisationId() == null || code.organisationId() == organisationId)
                .sorted(Comparator.comparing(CodeVersion::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * The code that a written name means on a day: by its name that day, else by a name it has had or will have, since
     * files keep old names. A closed code is still read: the file tells of a day when it was used, or does not know better.
     */
    public static Optional<CodeVersion> named(String written, LocalDate day, List<CodeVersion> versions) {
        String name = written.strip();
        Map<Long, List<CodeVersion>> codes = byCode(versions);
        Optional<CodeVersion> today = codes.values().stream()
                .flatMap(code -> on(day, code).stream())
                .filter(code -> code.name().equalsIgnoreCase(name))
                .findFirst();
        return today.or(() -> codes.values().stream()
                .filter(code -> code.stream().anyMatch(version -> version.name().equalsIgnoreCase(name)))
                // A day before the code began: what it meant first.
                .map(code -> on(day, code).orElse(code.getFirst()))
                .findFirst());
    }

    /** The mistakes of a new version, by the form's fields {@code name} and {@code from}. */
    public static FieldErrors mistakes(CodeVersion next, List<CodeVersion> all, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (next.name().isBlank()) {
            errors.add("name", "observations.code.mistake.name");
        } else if (next.name().length() > NAME_LIMIT) {
            errors.add("name", "observations.mistake.long", NAME_LIMIT);
        }
        PersonGuard.check(errors, "name", next.name());
        boolean taken = !next.closed() && byCode(all).values().stream()
                .filter(code -> code.getFirst().codeId() != next.codeId())
                .map(List::getLast)
                .anyMatch(other -> !other.closed()
                        && (other.organisationId() == null
                                || next.organisationId() == null
                                || Objects.equals(other.organisationId(), next.organisationId()))
                        && other.name().equalsIgnoreCase(next.name().strip()));
        if (taken) {
            errors.add("name", "observations.code.mistake.taken");
        }
        LocalDate latest = all.stream()
                .filter(version -> version.codeId() == next.codeId())
                .map(CodeVersion::from)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        // A version of its own day may be mended that day; the past is never told anew.
        boolean first = latest.equals(LocalDate.MIN);
        if (next.from() == null) {
            errors.add("from", "observations.code.mistake.from");
        } else if (!first && (next.from().isBefore(today) || next.from().isBefore(latest))) {
            errors.add("from", "observations.code.mistake.past");
        }
        return errors;
    }
}
