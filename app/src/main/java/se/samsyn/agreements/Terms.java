package se.samsyn.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.privacy.PersonGuard;

/**
 * What an agreement says.
 *
 * @param parties who agree, each by an organisation and the function that signs
 * @param purposes why they cooperate; 9 § asks for it
 * @param areas on what they cooperate; 9 § asks for it
 * @param problems the numbers of the problems it is about; their causes follow from their analyses
 * @param documentation how the work is documented
 * @param followUp how and when it is followed up
 * @param first the first day, or null
 * @param last the last day, or null
 */
public record Terms(
        String title,
        List<Party> parties,
        List<String> purposes,
        List<String> areas,
        List<Long> problems,
        List<String> goals,
        String documentation,
        String followUp,
        LocalDate first,
        LocalDate last) {
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_FUNCTION = 120;
    private static final int MOST_YEARS = 10;

    /**
     * Who agrees.
     *
     * @param organisationId the organisation's number
     * @param organisation its name, as it is when the terms are written
     * @param own whether it is the municipality itself
     * @param function who signs for it: a function and never a person
     */
    public record Party(long organisationId, String organisation, boolean own, String function) {}

    public Terms {
        title = strip(title);
        parties = parties == null ? List.of() : List.copyOf(parties);
        purposes = lines(purposes);
        areas = lines(areas);
        problems = problems == null ? List.of() : List.copyOf(problems);
        goals = lines(goals);
        documentation = strip(documentation);
        followUp = strip(followUp);
    }

    /** The mistakes in what was written, by field. A draft may lack much of it; {@link AgreementRules#gaps} says what. */
    public FieldErrors mistakes() {
        FieldErrors errors = new FieldErrors();
        if (title.isEmpty()) {
            errors.add("title", "agreements.mistake.title");
        }
        limited(errors, "title", title, LONGEST_TITLE);
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).function().isBlank()) {
                errors.add("function" + i, "agreements.mistake.function");
            }
            limited(errors, "function" + i, parties.get(i).function(), LONGEST_FUNCTION);
        }
        purposes.forEach(line -> limited(errors, "purposes", line, LONGEST_LINE));
        areas.forEach(line -> limited(errors, "areas", line, LONGEST_LINE));
        goals.forEach(line -> limited(errors, "goals", line, LONGEST_LINE));
        limited(errors, "documentation", documentation, LONGEST_TEXT);
        limited(errors, "followUp", followUp, LONGEST_TEXT);
        if (first != null && last != null && (!last.isAfter(first) || last.isAfter(first.plusYears(MOST_YEARS)))) {
            errors.add("last", "agreements.mistake.last", MOST_YEARS);
        }
        return errors;
    }

    /** The period, or null while it is not set. */
    public Period period() {
        return first == null || last == null ? null : new Period(first, last);
    }

    /** The same for as long again, beginning the day after. */
    Terms next() {
        LocalDate begins = last.plusDays(1);
        return new Terms(
                title, parties, purposes, areas, problems, goals, documentation, followUp, begins,
                begins.plusMonths(java.time.temporal.ChronoUnit.MONTHS.between(first, begins)).minusDays(1));
    }

    static void limited(FieldErrors errors, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            errors.add(field, "agreements.mistake.long", longest);
        }
        PersonGuard.check(errors, field, text);
    }

    private static List<String> lines(List<String> lines) {
        return lines == null ? List.of() : lines.stream().flatMap(line -> Stream.of(line.split("\\R"))).map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
