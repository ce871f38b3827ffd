package se.samsyn.observations.web.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.observations.NewObservation;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;

/**
 * What was filled in to say what, where and when; the report form and the reviewer's form share it. Everything is text as
 * it came, so that a form with mistakes goes back unchanged.
 *
 * @param when {@code now}, {@code exact} or {@code between}; empty keeps what was there (reviewer only)
 * @param x metres east in SWEREF 99 TM, from the map or the phone's position, or empty
 * @param accuracy metres that the phone's position may be wrong by, or empty
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
        String indoors,
        String police) {

    /** Beyond this a phone's position says the street and not the spot. */
    private static final double SPOT_METRES = 60;

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
        indoors = given(indoors);
        police = given(police);
    }

    private static String given(String field) {
        return field == null ? "" : field;
    }

    public static ReportForm empty(String key, LocalDateTime now) {
        return new ReportForm(key, "", "", "", "", "", "", "", "", "", FIELD.format(now), "", "", "", "");
    }

    public static ReportForm of(String key, Observation kept, ZoneId zone) {
        boolean exact = kept.when().precision() == Observation.TimeClass.EXACT;
        boolean told = exact || kept.when().precision() == Observation.TimeClass.INTERVAL;
        Observation.Where where = kept.where();
        return new ReportForm(
                key,
                kept.category().group().name(),
                kept.category().sub() == null ? "" : kept.category().sub().name(),
                where.placeName() == null ? "" : where.placeName(),
                where.x() == null ? "" : String.valueOf(where.x()),
                where.y() == null ? "" : String.valueOf(where.y()),
                "",
                told ? exact ? "exact" : "between" : "",
                exact ? field(kept.when().from(), zone) : "",
                told && !exact ? field(kept.when().from(), zone) : "",
                told && !exact ? field(kept.when().to(), zone) : "",
                kept.text() == null ? "" : kept.text(),
                kept.circumstances().certainty() == null ? "" : kept.circumstances().certainty().name(),
                word(kept.circumstances().indoors()),
                word(kept.circumstances().reportedToPolice()));
    }

    /** The group that was chosen, or null. */
    public CategoryGroup chosenGroup() {
        return Arrays.stream(CategoryGroup.values()).filter(value -> value.name().equals(group)).findFirst().orElse(null);
    }

    public Observation.Category category(FieldErrors errors) {
        CategoryGroup chosen = chosenGroup();
        if (chosen == null) {
            errors.add("group", "observations.mistake.group");
            return null;
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
        Observation.Certainty told = Arrays.stream(Observation.Certainty.values())
                .filter(value -> value.name().equals(certainty))
                .findFirst()
                .orElse(null);
        return new Observation.Circumstances(told, truth(indoors), truth(police));
    }

    /** The report; null when it has mistakes, which then stand among the errors. */
    public NewObservation report(Observation.Source source, ZoneId zone, Instant now, FieldErrors errors) {
        Observation.Category category = category(errors);
        Observation.Where where = where(errors);
        Observation.When time = when(zone, now, true, errors);
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

    private static Boolean truth(String word) {
        return "yes".equals(word) ? Boolean.TRUE : "no".equals(word) ? Boolean.FALSE : null;
    }

    private static String word(Boolean truth) {
        return truth == null ? "" : truth ? "yes" : "no";
    }

    private static String field(Instant moment, ZoneId zone) {
        return FIELD.format(LocalDateTime.ofInstant(moment, zone));
    }
}
