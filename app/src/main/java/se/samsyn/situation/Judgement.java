package se.samsyn.situation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard;

/**
 * What people write in a picture, beside what the program drafted.
 *
 * @param texts their judgement of each section; a section without one is shown as the program drafted it
 * @param places at most three places of the week, the most urgent first
 * @param tasks at most ten
 * @param problems the problems that the picture speaks of
 * @param series the series from others that it rests on
 * @param studies the kept studies that it shows
 */
public record Judgement(
        Map<SectionKind, String> texts,
        List<PlaceOfTheWeek> places,
        List<NewTask> tasks,
        List<Long> problems,
        List<Long> series,
        List<Long> studies) {
    public static final int MOST_PLACES = 3;
    public static final int MOST_TASKS = 10;
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_LINE = 240;

    /** @param why one line */
    public record PlaceOfTheWeek(String name, String why) {}

    /**
     * Something to be done: where, what, by whom, by when. Always by an organisation, or a function in it; never by a
     * named person, so that it outlives a change of staff.
     *
     * @param responsible the name of the organisation and function as it is read
     */
    public record NewTask(String place, String what, long organisationId, Long functionId, String responsible, LocalDate due) {}

    public static final Judgement EMPTY = new Judgement(Map.of(), List.of(), List.of());

    /** Of a picture that speaks of no problem and rests on no series. */
    public Judgement(Map<SectionKind, String> texts, List<PlaceOfTheWeek> places, List<NewTask> tasks) {
        this(texts, places, tasks, List.of(), List.of());
    }

    /** Of a picture that shows no study. */
    public Judgement(
            Map<SectionKind, String> texts, List<PlaceOfTheWeek> places, List<NewTask> tasks, List<Long> problems, List<Long> series) {
        this(texts, places, tasks, problems, series, List.of());
    }

    public Judgement {
        Map<SectionKind, String> kept = new EnumMap<>(SectionKind.class);
        texts.forEach((section, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(section, text.strip().replace("\r\n", "\n"));
            }
        });
        texts = java.util.Collections.unmodifiableMap(kept);
        places = List.copyOf(places);
        tasks = List.copyOf(tasks);
        problems = problems == null ? List.of() : List.copyOf(problems);
        series = series == null ? List.of() : List.copyOf(series);
        studies = studies == null ? List.of() : List.copyOf(studies);
    }

    /** The judgement of a section, or an empty text. */
    public String text(SectionKind section) {
        return texts.getOrDefault(section, "");
    }

    /** The mistakes, by the fields of the work page: {@code text-<section>}, {@code place-<n>}, {@code task-<n>}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        texts.forEach((section, text) -> {
            check(errors, "text-" + section, text, LONGEST_TEXT);
        });
        for (int i = 0; i < places.size(); i++) {
            PlaceOfTheWeek place = places.get(i);
            String field = "place-" + (i + 1);
            if (place.name().isBlank()) {
                errors.add(field, "situation.mistake.placeName");
            } else if (place.why().isBlank()) {
                errors.add(field, "situation.mistake.placeWhy");
            }
            check(errors, field, place.name(), LONGEST_LINE);
            check(errors, field, place.why(), LONGEST_LINE);
        }
        for (int i = 0; i < tasks.size(); i++) {
            checkTask(errors, "task-" + (i + 1), tasks.get(i), today);
        }
        return errors;
    }

    private static void checkTask(FieldErrors errors, String field, NewTask task, LocalDate today) {
        if (task.what().isBlank()) {
            errors.add(field, "situation.mistake.taskWhat");
        } else if (task.place().isBlank()) {
            errors.add(field, "situation.mistake.taskPlace");
        } else if (task.organisationId() == 0) {
            errors.add(field, "situation.mistake.taskWho");
        } else if (task.due() == null) {
            errors.add(field, "situation.mistake.taskDue");
        } else if (task.due().isBefore(today)) {
            errors.add(field, "situation.mistake.taskPast");
        }
        check(errors, field, task.what(), LONGEST_LINE);
        check(errors, field, task.place(), LONGEST_LINE);
    }

    private static void check(FieldErrors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.add(field, "situation.mistake.long", longest);
        }
        PersonGuard.check(errors, field, text);
    }
}
