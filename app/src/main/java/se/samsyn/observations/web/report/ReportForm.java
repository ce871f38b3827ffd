package se.samsyn.observations.web.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;
import se.samsyn.observations.photos.Photos;

/**
 * What was filled in to say what, where and when; the report form and the reviewer's form share it. Everything is text as
 * it came, so that a form with mistakes goes back unchanged.
 *
 * @param when {@code now}, {@code exact} or {@code between}; empty keeps what was there (reviewer only)
 * @param x metres east in SWEREF 99 TM, from the map or the phone's position, or empty
 * @param accuracy metres that the phone's position may be wrong by, or empty
 * @param sub a {@link Subcategory}, or the number of a local code
 * @param sort {@code OUT} or {@code IN}, {@code PUBLIC} or {@code SEMI}, joined by {@code _}; either may be missing
 * @param done what was done at once, joined by commas: acts, {@code REPORTED} and {@code UNREPORTED} to the police, {@code NOTHING}
 * @param photos numbers of the photos, joined by commas
 * @param answers to the organisation's own questions, by the question's number
 */
public record ReportForm(
        String key,
        String group,
        String sub,
        String place,
        String x,
        String y,
        String accuracy,
        String when,
        String at,
        String from,
        String to,
        String text,
        String certainty,
        String sort,
        String done,
        String photos,
        Map<String, String> answers) {

    /** Beyond this a phone's position says the street and not the spot. */
    private static final double SPOT_METRES = 60;

    private static final String ANSWER = "answers.";
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    public ReportForm {
        // What nobody chose does not come with the form at all.
        key = given(key);
        group = given(group);
        sub = given(sub);
        place = given(place);
        x = given(x);
        y = given(y);
        accuracy = given(accuracy);
        when = given(when);
        at = given(at);
        from = given(from);
        to = given(to);
        text = given(text);
        certainty = given(certainty);
        sort = given(sort);
        done = given(done);
        photos = given(photos);
        answers = answers == null ? Map.of() : new TreeMap<>(answers);
    }

    private static String given(String field) {
        return field == null ? "" : field;
    }

    public static ReportForm empty(String key, LocalDateTime now) {
        return of(Map.of("key", key, "to", FIELD.format(now)));
    }

    /** From its fields by name, as a draft keeps them; unknown ones are left out. */
    public static ReportForm of(Map<String, String> fields) {
        Map<String, String> answers = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
            }
        });
        return new ReportForm(
                fields.get("key"), fields.get("group"), fields.get("sub"), fields.get("place"), fields.get("x"),
                fields.get("y"), fields.get("accuracy"), fields.get("when"), fields.get("at"), fields.get("from"),
                fields.get("to"), fields.get("text"), fields.get("certainty"), fields.get("sort"), fields.get("done"),
                fields.get("photos"), answers);
    }

    /** Its fields by name without the key, those that are filled in. */
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("group", group);
        fields.put("sub", sub);
        fields.put("place", place);
        fields.put("x", x);
        fields.put("y", y);
        fields.put("accuracy", accuracy);
        fields.put("when", when);
        fields.put("at", at);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("text", text);
        fields.put("certainty", certainty);
        fields.put("sort", sort);
        fields.put("done", done);
        fields.put("photos", photos);
        answers.forEach((question, answer) -> fields.put(ANSWER + question, answer));
        fields.values().removeIf(value -> value == null || value.isBlank());
        return fields;
    }

    private ReportForm with(Map<String, String> fields, String newKey) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("key", newKey);
        return of(all);
    }

    /** The same under another key. */
    public ReportForm under(String newKey) {
        return with(fields(), newKey);
    }

    /** The same with other photos. */
    public ReportForm withPhotos(List<Long> numbers) {
        Map<String, String> fields = fields();
        fields.put("photos", numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return with(fields, key);
    }

    /** The same without its point: a form that only carries a point that was moved. */
    public ReportForm withoutPoint() {
        Map<String, String> fields = fields();
        fields.keySet().removeAll(List.of("x", "y", "accuracy"));
        return with(fields, key);
    }

    /** The same with these answers, by the question's number. */
    ReportForm answered(Map<Long, String> given) {
        Map<String, String> fields = fields();
        given.forEach((question, answer) -> fields.put(ANSWER + question, answer));
        return with(fields, key);
    }

    /** Numbers of its photos, no more than an event may have. */
    public List<Long> photoNumbers() {
        return Arrays.stream(photos.split(","))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(Photos.OF_AN_EVENT)
                .toList();
    }

    /** An empty one at the same place and hour. A moment that was "now" is from now on the moment it was. */
    public ReportForm next(LocalDateTime now) {
        Map<String, String> fields = fields();
        fields.keySet().retainAll(List.of("place", "x", "y", "accuracy", "when", "at", "from", "to"));
        return with(settled(fields, now), key);
    }

    /** The same with "now" as the moment it was written. */
    public ReportForm settled(LocalDateTime now) {
        return with(settled(fields(), now), key);
    }

    private static Map<String, String> settled(Map<String, String> fields, LocalDateTime now) {
        if ("now".equals(fields.get("when"))) {
            fields.put("when", "exact");
            fields.put("at", FIELD.format(now));
        }
        return fields;
    }

    /** Whether nothing is told but place and hour, which may come from the event before. */
    public boolean blank() {
        Map<String, String> fields = fields();
        fields.keySet().removeAll(List.of("place", "x", "y", "accuracy", "when", "at", "from", "to"));
        return fields.isEmpty();
    }

    public static ReportForm of(String key, Observation kept, ZoneId zone) {
        boolean exact = kept.when().precision() == Observation.TimeClass.EXACT;
        boolean told = exact || kept.when().precision() == Observation.TimeClass.INTERVAL;
        Observation.Where where = kept.where();
        Observation.Circumstances circumstances = kept.circumstances();
        return new ReportForm(
                key,
                kept.category().group().name(),
                sub(kept.category()),
                where.placeName(),
                where.x() == null ? "" : String.valueOf(where.x()),
                where.y() == null ? "" : String.valueOf(where.y()),
                "",
                told ? exact ? "exact" : "between" : "",
                exact ? field(kept.when().from(), zone) : "",
                told && !exact ? field(kept.when().from(), zone) : "",
                told && !exact ? field(kept.when().to(), zone) : "",
                kept.text(),
                circumstances.certainty() == null ? "" : circumstances.certainty().name(),
                CircumstanceFields.sort(circumstances),
                CircumstanceFields.done(circumstances),
                "",
                Map.of());
    }

    private static String sub(Observation.Category category) {
        if (category.local() != null) {
            return String.valueOf(category.local().id());
        }
        return category.sub() == null ? "" : category.sub().name();
    }

    /** Its answers by the question's number. */
    Map<Long, String> answersByQuestion() {
        Map<Long, String> byQuestion = new TreeMap<>();
        answers.forEach((question, answer) -> {
            if (question.matches("\\d{1,18}")) {
                byQuestion.put(Long.valueOf(question), answer);
            }
        });
        return byQuestion;
    }

    /** Whether this was ticked among what was done. */
    public boolean did(String what) {
        return List.of(done.split(",")).contains(what);
    }

    /** The group that was chosen, or null. */
    public CategoryGroup chosenGroup() {
        return Arrays.stream(CategoryGroup.values()).filter(value -> value.name().equals(group)).findFirst().orElse(null);
    }

    /** @param codes what the number of a local code stands for */
    public Observation.Category category(Function<String, Optional<Observation.Category>> codes, FieldErrors errors) {
        CategoryGroup chosen = chosenGroup();
        if (chosen == null) {
            errors.add("group", "observations.mistake.group");
            return null;
        }
        Optional<Observation.Category> local = codes.apply(sub).filter(category -> category.group() == chosen);
        if (local.isPresent()) {
            return local.get();
        }
        // A finer kind that was chosen before the group was changed is simply not there.
        Subcategory finer = Subcategory.of(chosen).stream().filter(value -> value.name().equals(sub)).findFirst().orElse(null);
        return new Observation.Category(chosen, finer);
    }

    /** The time; null with a mistake, or when nothing was chosen and that is allowed. */
    public Observation.When when(ZoneId zone, Instant now, boolean needed, FieldErrors errors) {
        switch (when) {
            case "now" -> {
                return Observation.When.exactly(now.truncatedTo(ChronoUnit.MINUTES));
            }
            case "exact" -> {
                Instant moment = moment(at, zone);
                if (moment == null) {
                    errors.add("when", "observations.mistake.at");
                    return null;
                }
                return Observation.When.exactly(moment);
            }
            case "between" -> {
                Instant first = moment(from, zone);
                Instant last = moment(to, zone);
                if (first == null || last == null) {
                    errors.add("when", "observations.mistake.between");
                    return null;
                }
                if (last.isBefore(first)) {
                    errors.add("when", "observations.mistake.order");
                    return null;
                }
                return new Observation.When(first, last, Observation.TimeClass.INTERVAL);
            }
            default -> {
                if (needed) {
                    errors.add("when", "observations.mistake.when");
                }
                return null;
            }
        }
    }

    public boolean sameTimeAs(ReportForm other) {
        return Objects.equals(when, other.when)
                && Objects.equals(at, other.at)
                && Objects.equals(from, other.from)
                && Objects.equals(to, other.to);
    }

    /** The point that was sent with the form, or only the place's name; null with a mistake. */
    public Observation.Where where(FieldErrors errors) {
        String name = place.isBlank() ? null : place.strip();
        Double east = number(x);
        Double north = number(y);
        if (east == null || north == null || !PlaceAnswers.inSweden(east, north)) {
            if (name == null) {
                errors.add("place", "observations.mistake.place");
                return null;
            }
            return Observation.Where.named(name);
        }
        Double wrongBy = number(accuracy);
        Observation.PositionClass position = wrongBy != null && wrongBy > SPOT_METRES
                ? Observation.PositionClass.STREET
                : Observation.PositionClass.EXACT;
        return new Observation.Where(east, north, position, null, name, null);
    }

    public Observation.Circumstances circumstances() {
        return CircumstanceFields.read(certainty, sort, done);
    }

    /** The report; null when it has mistakes, which then stand among the errors. */
    public NewObservation report(Observation.Source source, ZoneId zone, Instant now, Asked asked, FieldErrors errors) {
        Observation.Category category = category(asked::code, errors);
        Observation.Where where = where(errors);
        Observation.When time = when(zone, now, true, errors);
        asked.checkAnswers(this, errors);
        if (errors.any()) {
            NewObservation.checkWords(errors, place, text);
            return null;
        }
        NewObservation report = new NewObservation(key, source, category, time, where, circumstances(), text);
        report.mistakes(now).byField().forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        return errors.any() ? null : report;
    }

    private static Instant moment(String field, ZoneId zone) {
        try {
            return field.isBlank() ? null : LocalDateTime.parse(field.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Double number(String field) {
        try {
            double value = field.isBlank() ? Double.NaN : Double.parseDouble(field.strip());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static String field(Instant moment, ZoneId zone) {
        return FIELD.format(LocalDateTime.ofInstant(moment, zone));
    }
}
