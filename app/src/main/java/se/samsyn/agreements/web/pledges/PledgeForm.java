package se.samsyn.agreements.web.pledges;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Organisation;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Promise;
import se.samsyn.kernel.Period;
import se.samsyn.problems.Problem;

/** A pledge as it was written: text as it came, so that a form with mistakes goes back unchanged. */
public record PledgeForm(Map<String, String> fields) {
    private static final int MOST_LINES = 10;
    /** What a number is read as when it is none; the promise takes it for a mistake. */
    private static final int NO_NUMBER = -1;

    /** @param asked what the link asks for, such as the agreement that it belongs to */
    static PledgeForm empty(Period proposed, Map<String, String> asked) {
        Map<String, String> fields = new HashMap<>(asked);
        fields.put("first", proposed.first().toString());
        fields.put("last", proposed.last().toString());
        return new PledgeForm(fields);
    }

    static PledgeForm of(Pledge pledge, List<Organisation> organisations) {
        Promise promise = pledge.promise();
        Map<String, String> fields = new HashMap<>();
        fields.put("text", promise.text());
        fields.put("problem", promise.problemId() == null ? "" : promise.problemId().toString());
        fields.put("agreement", promise.agreementId() == null ? "" : promise.agreementId().toString());
        fields.put("first", text(promise.first()));
        fields.put("last", text(promise.last()));
        organisations.stream().filter(each -> promise.parties().contains(each.fullName())).forEach(each -> fields.put("party" + each.id(), "on"));
        for (int i = 0; i < promise.dialogues().size(); i++) {
            Promise.Dialogue talk = promise.dialogues().get(i);
            fields.put("talkDay" + i, text(talk.day()));
            fields.put("where" + i, talk.where());
            fields.put("people" + i, text(talk.people()));
        }
        for (int i = 0; i < promise.activities().size(); i++) {
            Promise.Activity activity = promise.activities().get(i);
            fields.put("what" + i, activity.what());
            fields.put("number" + i, text(activity.number()));
            fields.put("by" + i, text(activity.by()));
            fields.put("owner" + i, text(activity.owner()));
            fields.put("function" + i, activity.function());
        }
        return new PledgeForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** How many lines the form has for what begins with a name: those that are filled and one more, two at least. */
    public int lines(String name) {
        int filled = 0;
        for (int i = 0; i < MOST_LINES; i++) {
            filled = value(name + i).isBlank() ? filled : i + 1;
        }
        return Math.min(MOST_LINES, Math.max(2, filled + 1));
    }

    Promise promise(List<Organisation> organisations, List<Problem> problems) {
        Problem problem = problems.stream().filter(each -> String.valueOf(each.id()).equals(value("problem"))).findFirst().orElse(null);
        List<String> names = organisations.stream().map(Organisation::fullName).toList();
        List<Promise.Dialogue> dialogues = new ArrayList<>();
        List<Promise.Activity> activities = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            if (!(value("where" + i) + value("people" + i) + value("talkDay" + i)).isBlank()) {
                dialogues.add(new Promise.Dialogue(day(value("talkDay" + i)), value("where" + i).strip(), number(value("people" + i))));
            }
            if (!(value("what" + i) + value("number" + i) + value("function" + i)).isBlank()) {
                activities.add(new Promise.Activity(
                        value("what" + i).strip(), number(value("number" + i)), day(value("by" + i)),
                        names.contains(value("owner" + i)) ? value("owner" + i) : null, value("function" + i).strip()));
            }
        }
        return new Promise(
                value("text"), organisations.stream().filter(each -> fields.containsKey("party" + each.id())).map(Organisation::fullName).toList(),
                dialogues, problem == null ? null : problem.id(), problem == null ? "" : problem.statement().title(),
                value("agreement").matches("\\d{1,18}") ? Long.valueOf(value("agreement")) : null, activities, day(value("first")), day(value("last")));
    }

    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    static Integer number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("\\d{1,6}") ? Integer.valueOf(text.strip()) : NO_NUMBER;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
