package se.samsyn.forums.web.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import se.samsyn.forums.Meeting;
import se.samsyn.kernel.FieldErrors;

/** A meeting as it was written. */
public record PlanForm(Map<String, String> fields) {
    static PlanForm empty(String forum) {
        return new PlanForm(Map.of("forum", forum, "time", "13:00", "minutes", "60", "count", "1"));
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    LocalDate day() {
        try {
            return LocalDate.parse(value("day").strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    LocalTime time() {
        try {
            return LocalTime.parse(value("time").strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    int number(String field) {
        return value(field).matches("\\d{1,4}") ? Integer.parseInt(value(field)) : 0;
    }

    Meeting.When when(ZoneId zone) {
        boolean told = day() != null && time() != null;
        return new Meeting.When(told ? day().atTime(time()).atZone(zone).toInstant() : null, number("minutes"), value("place"));
    }

    FieldErrors mistakes(ZoneId zone) {
        return when(zone).mistakes();
    }
}
