package se.samsyn.forums.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.samsyn.forums.Body;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Rhythm;
import se.samsyn.kernel.Spread;

/** A group as it was written: text as it came, so that a form with mistakes goes back unchanged. */
public record CharterForm(Map<String, String> fields) {
    static CharterForm empty() {
        return new CharterForm(Map.of(
                "level", "OPERATIVE", "mandate", "PREPARES", "concerns", "GROUP", "rhythm", "MONTHLY", "minutesForm", "NOTES",
                "adjustmentDays", String.valueOf(Charter.DAYS_OF_A_BOARD), "spread", "PARTNERS"));
    }

    static CharterForm of(Charter charter) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", charter.name());
        fields.put("purpose", charter.purpose());
        fields.put("level", charter.level().name());
        fields.put("mandate", charter.mandate().name());
        fields.put("concerns", charter.concerns().name());
        fields.put("rhythm", charter.rhythm().name());
        fields.put("minutesForm", charter.minutesForm().name());
        fields.put("adjustmentDays", String.valueOf(charter.adjustmentDays()));
        fields.put("reportsTo", charter.reportsTo() != null ? charter.reportsTo().toString()
                : charter.reportsToBody() != null ? charter.reportsToBody().name() : "");
        fields.put("decidedBy", charter.decidedBy());
        fields.put("decidedParagraph", charter.decidedParagraph());
        fields.put("decidedOn", charter.decidedOn() == null ? "" : charter.decidedOn().toString());
        fields.put("endsOn", charter.endsOn() == null ? "" : charter.endsOn().toString());
        fields.put("spread", charter.spread().name());
        return new CharterForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    Charter charter() {
        String above = value("reportsTo");
        Spread spread = one(Spread.class, value("spread"));
        Charter.Concerns concerns = one(Charter.Concerns.class, value("concerns"));
        Rhythm rhythm = one(Rhythm.class, value("rhythm"));
        Charter.MinutesForm form = one(Charter.MinutesForm.class, value("minutesForm"));
        return new Charter(
                value("name"), value("purpose"), one(Charter.Level.class, value("level")), one(Charter.Mandate.class, value("mandate")),
                concerns == null ? Charter.Concerns.GROUP : concerns, rhythm == null ? Rhythm.WHEN_NEEDED : rhythm,
                form == null ? Charter.MinutesForm.NOTES : form,
                value("adjustmentDays").matches("\\d{1,3}") ? Integer.parseInt(value("adjustmentDays")) : 0,
                above.matches("\\d{1,18}") ? Long.valueOf(above) : null, one(Body.class, above), value("decidedBy"),
                value("decidedParagraph"), date(value("decidedOn")), date(value("endsOn")), spread == null ? Spread.INTERNAL : spread);
    }

    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }

    /** A day as a date field sends it, or null. */
    static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
