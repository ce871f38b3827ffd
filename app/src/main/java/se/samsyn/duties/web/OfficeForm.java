package se.samsyn.duties.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import se.samsyn.duties.Office;

/** Who coordinates as it was written: text as it came, so that a form with mistakes goes back unchanged. */
public record OfficeForm(Map<String, String> fields) {
    static OfficeForm of(Office office) {
        Map<String, String> fields = new HashMap<>();
        fields.put("functionId", office.functionId() == null ? "" : office.functionId().toString());
        fields.put("assignment", office.assignment());
        fields.put("contact", office.contact());
        fields.put("checkedOn", office.checkedOn() == null ? "" : office.checkedOn().toString());
        fields.put("share", office.share() == null ? "" : office.share().toString());
        fields.put("body", office.body() == null ? "" : office.body().name());
        fields.put("board", office.board());
        fields.put("reference", office.reference());
        fields.put("cameras", String.valueOf(office.cameras()));
        fields.put("version", String.valueOf(office.version()));
        return new OfficeForm(fields);
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    Office office() {
        String function = value("functionId");
        return new Office(
                function.matches("\\d{1,18}") ? Long.valueOf(function) : null, value("assignment"), value("contact"), day(value("checkedOn")),
                value("share").isBlank() ? null : value("share").strip().matches("\\d{1,3}") ? Integer.valueOf(value("share").strip()) : -1,
                value("body").equals("KS") ? Office.Body.KS : value("body").equals("BOARD") ? Office.Body.BOARD : null, value("board"),
                value("reference"), value("cameras").equals("true"), value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : 0);
    }

    /** A day as a date field sends it, or null. */
    static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
