package se.samsyn.duties.web.year;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import se.samsyn.duties.year.YearEntry;
import se.samsyn.post.CalendarFile;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Texts;
import se.samsyn.tables.TableWriter;

/** The year as a table, and as a calendar. */
final class YearFiles {
    private static final Locale SWEDISH = Texts.LANGUAGES.getFirst();

    private YearFiles() {}

    static byte[] csv(Frame frame, List<YearEntry> entries) {
        List<String> columns = Stream.of("day", "kind", "what", "address").map(column -> frame.say("duties.year.column." + column)).toList();
        return TableWriter.csv(columns, entries.stream()
                .map(entry -> List.<Object>of(
                        entry.day(), frame.say("duties.year.kind." + entry.kind()), YearSays.title(frame::say, entry), entry.address()))
                .toList());
    }

    /** @param site where the program answers, without slash at the end */
    static byte[] calendar(Texts texts, String municipality, List<YearEntry> entries, String site, Instant now) {
        YearSays.Words words = (key, facts) -> texts.say(SWEDISH, key, facts);
        List<CalendarFile.Appointment> timed = entries.stream()
                .filter(entry -> entry.start() != null)
                .map(entry -> new CalendarFile.Appointment(
                        uid(entry), 0, now, entry.start(), entry.end(), YearSays.title(words, entry), "", site + entry.address(), false))
                .toList();
        List<CalendarFile.Day> days = entries.stream()
                .filter(entry -> entry.start() == null)
                .map(entry -> new CalendarFile.Day(uid(entry), now, entry.day(), YearSays.title(words, entry), site + entry.address()))
                .toList();
        return new CalendarFile(texts.say(SWEDISH, "duties.year.calendar", municipality), timed, days).bytes();
    }

    /** The same for the same thing, whatever its day, so that a calendar moves it and does not double it. */
    private static String uid(YearEntry entry) {
        String same = entry.kind() + " " + entry.address() + (entry.duty() == null ? "" : " " + entry.duty());
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)) + "@samsyn";
    }
}
