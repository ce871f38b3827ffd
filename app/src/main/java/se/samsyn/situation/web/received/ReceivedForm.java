package se.samsyn.situation.web.received;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.situation.received.NewReceived;
import se.samsyn.situation.received.PictureField;
import se.samsyn.situation.received.ReceivedPicture;

/** What the form holds: text as it came, so that a form with mistakes goes back unchanged. */
public record ReceivedForm(Map<String, String> fields) {
    static ReceivedForm of(NewReceived written) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", written.title());
        fields.put("from", written.period() == null ? "" : written.period().first().toString());
        fields.put("to", written.period() == null ? "" : written.period().last().toString());
        fields.put("area", written.area());
        fields.put("sender", written.sender());
        fields.put("receivedOn", written.receivedOn() == null ? "" : written.receivedOn().toString());
        written.fields().forEach((field, text) -> fields.put(field.name(), text));
        return new ReceivedForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    NewReceived written(ReceivedPicture.Way way) {
        Map<PictureField, String> texts = new EnumMap<>(PictureField.class);
        for (PictureField field : PictureField.values()) {
            texts.put(field, value(field.name()));
        }
        LocalDate first = day(value("from"));
        LocalDate last = day(value("to"));
        Period period = first == null || last == null || last.isBefore(first) ? null : new Period(first, last);
        return new NewReceived(
                value("title"), period, value("area"), value("sender"), way == ReceivedPicture.Way.FILE ? day(value("receivedOn")) : null, texts);
    }

    /** The day, or null for what is no day. */
    static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
