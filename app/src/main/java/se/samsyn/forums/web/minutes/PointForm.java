package se.samsyn.forums.web.minutes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.forums.AgendaItem;
import se.samsyn.situation.Judgement;

/** What was written of a point, or of an assignment: text as it came. */
public record PointForm(Map<String, String> fields) {
    static PointForm of(AgendaItem item) {
        return new PointForm(Map.of(
                "notes", item.kept().notes(), "decision", item.kept().decision(), "diaryNumber", item.kept().diaryNumber(), "outcome",
                item.kept().outcome() == AgendaItem.Outcome.OPEN ? "" : item.kept().outcome().name()));
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    AgendaItem.Kept kept() {
        AgendaItem.Outcome outcome = one(AgendaItem.Outcome.class, value("outcome"));
        return new AgendaItem.Kept(
                value("notes"), value("decision"), value("diaryNumber"), outcome == null ? AgendaItem.Outcome.OPEN : outcome);
    }

    /** Whether somebody was to be given a task. */
    boolean gives() {
        return !value("what").isBlank() || !value("who").isBlank() || !value("due").isBlank();
    }

    /** The task: to a function ({@code f12}) or an organisation ({@code o3}). */
    Judgement.NewTask task(List<Organisation> organisations, List<Function> functions) {
        String who = value("who");
        long number = who.matches("[fo]\\d{1,18}") ? Long.parseLong(who.substring(1)) : 0;
        if (who.startsWith("f")) {
            return functions.stream()
                    .filter(function -> function.id() == number)
                    .findFirst()
                    .map(function -> new Judgement.NewTask(
                            "", value("what").strip(), function.organisationId(), function.id(),
                            function.name() + ", " + function.organisationName(), date("due")))
                    .orElse(nobody());
        }
        return organisations.stream()
                .filter(organisation -> organisation.id() == number)
                .findFirst()
                .map(organisation -> new Judgement.NewTask(
                        "", value("what").strip(), organisation.id(), null, organisation.fullName(), date("due")))
                .orElse(nobody());
    }

    private Judgement.NewTask nobody() {
        return new Judgement.NewTask("", value("what").strip(), 0, null, "", date("due"));
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
