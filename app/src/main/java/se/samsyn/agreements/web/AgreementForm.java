package se.samsyn.agreements.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Organisation;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Terms;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;
import se.samsyn.problems.Problem;

/** An agreement as it was written: text as it came, so that a form with mistakes goes back unchanged. */
public record AgreementForm(Map<String, String> fields) {
    private static final int MOST_PARTIES = 12;

    /** @param asked what the link asks for, such as a problem that it is to be about */
    static AgreementForm empty(Map<String, String> asked) {
        Map<String, String> fields = new HashMap<>(asked);
        fields.put("spread", Spread.AUTHORITIES.name());
        return new AgreementForm(fields);
    }

    static AgreementForm of(Agreement agreement) {
        Terms terms = agreement.terms();
        Map<String, String> fields = new HashMap<>(Map.of(
                "title", terms.title(), "purposes", String.join("\n", terms.purposes()), "areas", String.join("\n", terms.areas()),
                "goals", String.join("\n", terms.goals()), "documentation", terms.documentation(), "followUp", terms.followUp(),
                "first", terms.first() == null ? "" : terms.first().toString(), "last", terms.last() == null ? "" : terms.last().toString(),
                "spread", agreement.spread().name()));
        for (int i = 0; i < terms.parties().size(); i++) {
            fields.put("organisation" + i, String.valueOf(terms.parties().get(i).organisationId()));
            fields.put("function" + i, terms.parties().get(i).function());
        }
        terms.problems().forEach(problem -> fields.put("problem" + problem, "on"));
        return new AgreementForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** How many lines for parties the form has: those that are filled and some more. */
    public int lines() {
        int filled = 0;
        for (int i = 0; i < MOST_PARTIES; i++) {
            filled = value("organisation" + i).isEmpty() ? filled : i + 1;
        }
        return Math.min(MOST_PARTIES, Math.max(3, filled + 1));
    }

    Terms terms(List<Organisation> organisations, List<Problem> problems) {
        return new Terms(
                value("title"), parties(organisations), List.of(value("purposes")), List.of(value("areas")),
                problems.stream().map(Problem::id).filter(id -> fields.containsKey("problem" + id)).toList(), List.of(value("goals")),
                value("documentation"), value("followUp"), day(value("first")), day(value("last")));
    }

    private List<Terms.Party> parties(List<Organisation> organisations) {
        List<Terms.Party> parties = new ArrayList<>();
        for (int i = 0; i < MOST_PARTIES; i++) {
            String chosen = value("organisation" + i);
            String function = value("function" + i).strip();
            organisations.stream()
                    .filter(organisation -> String.valueOf(organisation.id()).equals(chosen))
                    .findFirst()
                    .ifPresent(organisation -> parties.add(new Terms.Party(
                            organisation.id(), organisation.fullName(), organisation.kind() == OrganisationKind.OWN_BOARD, function)));
        }
        return parties;
    }

    Spread spread() {
        Spread chosen = one(Spread.class, value("spread"));
        return chosen == null ? Spread.AUTHORITIES : chosen;
    }

    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
