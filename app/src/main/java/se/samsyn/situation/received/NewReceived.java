package se.samsyn.situation.received;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.privacy.PersonGuard;

/**
 * What is written of a picture from another organisation.
 *
 * @param period null until it can be read
 * @param area what it is about, in words
 * @param sender organisation and function, never a person's name
 * @param receivedOn the day the file came; null for one that is written here
 */
public record NewReceived(
        String title, Period period, String area, String sender, LocalDate receivedOn, Map<PictureField, String> fields) {
    public static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_LINE = 160;

    public NewReceived {
        title = strip(title);
        area = strip(area);
        sender = strip(sender);
        Map<PictureField, String> written = new EnumMap<>(PictureField.class);
        fields.forEach((field, text) -> {
            if (!strip(text).isEmpty()) {
                written.put(field, strip(text));
            }
        });
        fields = written;
    }

    public String text(PictureField field) {
        return fields.getOrDefault(field, "");
    }

    /** The mistakes, by field; {@code way} decides whether a day of receipt is asked for. */
    public FieldErrors mistakes(ReceivedPicture.Way way, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        line(errors, "title", title, "situation.mistake.title");
        if (period == null) {
            errors.add("from", "situation.received.mistake.period");
        } else if (period.first().isAfter(today)) {
            errors.add("from", "situation.mistake.notYet");
        }
        line(errors, "area", area, "situation.received.mistake.area");
        line(errors, "sender", sender, "situation.received.mistake.sender");
        if (way == ReceivedPicture.Way.FILE && receivedOn == null) {
            errors.add("receivedOn", "situation.mistake.date");
        } else if (receivedOn != null && receivedOn.isAfter(today)) {
            errors.add("receivedOn", "situation.mistake.notYet");
        }
        for (PictureField field : PictureField.values()) {
            String text = text(field);
            if (text.length() > LONGEST_TEXT) {
                errors.add(field.name(), "situation.mistake.long", LONGEST_TEXT);
            }
            PersonGuard.check(errors, field.name(), text);
        }
        return errors;
    }

    private static void line(FieldErrors errors, String field, String text, String whenEmpty) {
        if (text.isEmpty()) {
            errors.add(field, whenEmpty);
        } else if (text.length() > LONGEST_LINE) {
            errors.add(field, "situation.mistake.long", LONGEST_LINE);
        }
        PersonGuard.check(errors, field, text);
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
