package se.samsyn.forums.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Seat;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** The groups with their seats as a file: one row for each seat, and one for a group without any. */
final class GroupFile {
    private GroupFile() {}

    static byte[] of(Frame frame, List<Forum> forums, LocalDate today) {
        List<String> columns = Stream.of("name", "level", "mandate", "concerns", "rhythm", "minutesForm", "state", "seat", "function",
                        "organisation", "holders", "decidedBy", "decidedParagraph", "decidedOn", "endsOn")
                .map(column -> frame.say("forums.column." + column))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (Forum forum : forums) {
            if (forum.seats().isEmpty()) {
                rows.add(row(frame, forum, null, today));
            }
            for (Seat seat : forum.seats()) {
                rows.add(row(frame, forum, seat, today));
            }
        }
        return TableWriter.csv(columns, rows);
    }

    private static List<Object> row(Frame frame, Forum forum, Seat seat, LocalDate today) {
        var charter = forum.charter();
        return List.of(
                forum.name(), frame.say("forums.level." + charter.level()), frame.say("forums.mandate." + charter.mandate()),
                frame.say("forums.concerns." + charter.concerns()), frame.say("forums.rhythm." + charter.rhythm()),
                frame.say("forums.minutesForm." + charter.minutesForm()), frame.say("forums.state." + forum.state()),
                seat == null ? "" : frame.say("forums.seat." + seat.kind()), seat == null ? "" : seat.function().name(),
                seat == null ? "" : seat.function().organisationName(),
                seat == null ? "" : seat.names(today).stream().collect(Collectors.joining(", ")), charter.decidedBy(),
                charter.decidedParagraph(), charter.decidedOn() == null ? "" : charter.decidedOn(),
                charter.endsOn() == null ? "" : charter.endsOn());
    }
}
