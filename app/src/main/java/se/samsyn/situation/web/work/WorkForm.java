package se.samsyn.situation.web.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.Spread;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;

/** The fields of the work view as they are written: kept as text, so that nothing is lost whatever was written. */
public record WorkForm(Map<String, String> fields) {
    /** The fields as they are saved. */
    static WorkForm of(Picture picture) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", picture.title());
        fields.put("spread", picture.spread().name());
        picture.judgement().problems().forEach(id -> fields.put("problem-" + id, "on"));
        picture.judgement().series().forEach(id -> fields.put("series-" + id, "on"));
        picture.judgement().studies().forEach(id -> fields.put("study-" + id, "on"));
        picture.judgement().texts().forEach((section, text) -> fields.put("text-" + section, text));
        for (int i = 0; i < picture.judgement().places().size(); i++) {
            Judgement.PlaceOfTheWeek place = picture.judgement().places().get(i);
            fields.put("place-" + (i + 1), place.name());
            fields.put("why-" + (i + 1), place.why());
        }
        for (int i = 0; i < picture.judgement().tasks().size(); i++) {
            Judgement.NewTask task = picture.judgement().tasks().get(i);
            fields.put("task-" + (i + 1), task.place());
            fields.put("what-" + (i + 1), task.what());
            fields.put("who-" + (i + 1), task.functionId() != null ? "f" + task.functionId() : "o" + task.organisationId());
            fields.put("due-" + (i + 1), task.due() == null ? "" : task.due().toString());
        }
        return new WorkForm(fields);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public String text(SectionKind section) {
        return value("text-" + section);
    }

    Spread spread() {
        try {
            return Spread.valueOf(value("spread"));
        } catch (IllegalArgumentException unknown) {
            return Spread.INTERNAL;
        }
    }

    int taskCount() {
        int count = 0;
        for (int i = 1; i <= Judgement.MOST_TASKS; i++) {
            count = blank("task-" + i, "what-" + i, "who-" + i, "due-" + i) ? count : i;
        }
        return count;
    }

    /** What is written; rows that are wholly empty are left out. */
    Judgement judgement(List<Organisation> organisations, List<Function> functions) {
        Map<SectionKind, String> texts = new EnumMap<>(SectionKind.class);
        for (SectionKind section : SectionKind.values()) {
            texts.put(section, text(section));
        }
        List<Judgement.PlaceOfTheWeek> places = new ArrayList<>();
        for (int i = 1; i <= Judgement.MOST_PLACES; i++) {
            if (!blank("place-" + i, "why-" + i)) {
                places.add(new Judgement.PlaceOfTheWeek(value("place-" + i).strip(), value("why-" + i).strip()));
            }
        }
        List<Judgement.NewTask> tasks = new ArrayList<>();
        for (int i = 1; i <= Judgement.MOST_TASKS; i++) {
            if (!blank("task-" + i, "what-" + i, "who-" + i, "due-" + i)) {
                tasks.add(task(i, organisations, functions));
            }
        }
        return new Judgement(texts, places, tasks, chosen("problem-"), chosen("series-"), chosen("study-"));
    }

    /** Whether a problem, a series or a study is chosen. */
    public boolean chosen(String what, long id) {
        return fields.containsKey(what + "-" + id);
    }

    private List<Long> chosen(String prefix) {
        return fields.keySet().stream()
                .filter(field -> field.matches(prefix + "\\d{1,18}"))
                .map(field -> Long.valueOf(field.substring(prefix.length())))
                .sorted()
                .toList();
    }

    private Judgement.NewTask task(int row, List<Organisation> organisations, List<Function> functions) {
        String who = value("who-" + row);
        long organisation = 0;
        Long function = null;
        String responsible = "";
        for (Organisation one : organisations) {
            if (who.equals("o" + one.id())) {
                organisation = one.id();
                responsible = one.fullName();
            }
        }
        for (Function one : functions) {
            if (who.equals("f" + one.id())) {
                organisation = one.organisationId();
                function = one.id();
                responsible = one.organisationName() + ", " + one.name();
            }
        }
        return new Judgement.NewTask(
                value("task-" + row).strip(), value("what-" + row).strip(), organisation, function, responsible, date(value("due-" + row)));
    }

    private boolean blank(String... names) {
        for (String name : names) {
            if (!value(name).isBlank()) {
                return false;
            }
        }
        return true;
    }

    public static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
