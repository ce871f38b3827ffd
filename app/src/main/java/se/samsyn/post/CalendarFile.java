package se.samsyn.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Appointments as a file that calendars read (iCalendar, RFC 5545). Moments are written in UTC, so that no zone needs to be
 * explained; a calendar shows them in its reader's own.
 *
 * @param name what the calendar is called
 * @param days what lasts a whole day and takes nobody's time
 */
public record CalendarFile(String name, List<Appointment> appointments, List<Day> days) {
    public static final String MEDIA_TYPE = "text/calendar";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    /**
     * @param uid the same for each edition of the same appointment
     * @param edition rises with each change, so that the latest is kept
     * @param stamp when this edition was made
     * @param address where more is to be read, or empty
     */
    public record Appointment(
            String uid, int edition, Instant stamp, Instant start, Instant end, String title, String place, String address,
            boolean cancelled) {}

    /** @param uid the same for each edition of the same day @param stamp when this edition was made @param address where more is to be read */
    public record Day(String uid, Instant stamp, LocalDate day, String title, String address) {}

    public CalendarFile(String name, List<Appointment> appointments) {
        this(name, appointments, List.of());
    }

    public CalendarFile {
        appointments = List.copyOf(appointments);
        days = List.copyOf(days);
    }

    public byte[] bytes() {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN", "VCALENDAR");
        line(out, "VERSION", "2.0");
        line(out, "PRODID", "-//Samsyn//Samsyn//SV");
        line(out, "METHOD", "PUBLISH");
        line(out, "X-WR-CALNAME", text(name));
        for (Appointment one : appointments) {
            line(out, "BEGIN", "VEVENT");
            line(out, "UID", text(one.uid));
            line(out, "SEQUENCE", Integer.toString(one.edition));
            line(out, "DTSTAMP", MOMENT.format(one.stamp));
            line(out, "DTSTART", MOMENT.format(one.start));
            line(out, "DTEND", MOMENT.format(one.end));
            line(out, "SUMMARY", text(one.title));
            if (!one.place.isEmpty()) {
                line(out, "LOCATION", text(one.place));
            }
            if (!one.address.isEmpty()) {
                line(out, "URL", one.address);
            }
            line(out, "STATUS", one.cancelled ? "CANCELLED" : "CONFIRMED");
            line(out, "END", "VEVENT");
        }
        for (Day one : days) {
            line(out, "BEGIN", "VEVENT");
            line(out, "UID", text(one.uid));
            line(out, "DTSTAMP", MOMENT.format(one.stamp));
            line(out, "DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(one.day));
            line(out, "DTEND;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(one.day.plusDays(1)));
            line(out, "SUMMARY", text(one.title));
            line(out, "URL", one.address);
            line(out, "TRANSP", "TRANSPARENT");
            line(out, "END", "VEVENT");
        }
        line(out, "END", "VCALENDAR");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** A content line; one that is too long goes on after a line break and a blank, never within a character. */
    private static void line(StringBuilder out, String property, String value) {
        int octets = 0;
        String whole = property + ':' + value.replaceAll("\\p{Cntrl}", "");
        for (int i = 0; i < whole.length(); ) {
            int character = whole.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
