package se.samsyn.forums.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Attachment;
import se.samsyn.post.CalendarFile;
import se.samsyn.post.Letter;
import se.samsyn.post.Post;
import se.samsyn.shell.Texts;

/** Calls people to a meeting: a letter with its title and a link, and an appointment for their calendar. Nothing of the agenda. */
@Component
public class Caller {
    private static final Locale SWEDISH = Texts.LANGUAGES.getFirst();

    private final Actors actors;
    private final Post post;
    private final Texts texts;
    private final String site;

    Caller(Actors actors, Post post, Texts texts, @Value("${samsyn.address:}") String site) {
        this.actors = actors;
        this.post = post;
        this.texts = texts;
        this.site = site.replaceFirst("/$", "");
    }

    /** Whether letters with links leave the house. */
    public boolean possible() {
        return post.delivers() && !site.isEmpty();
    }

    /** Writes to whoever holds the seats' functions that day and has an address. @return how many letters were put in the box */
    public int call(Forum forum, Meeting meeting, List<Seat> seats, Instant now, Visitor visitor) {
        if (!possible()) {
            return 0;
        }
        LocalDate day = meeting.day(visitor.zone());
        Set<String> addresses = new LinkedHashSet<>();
        for (Seat seat : seats) {
            for (Function.Holder holder : seat.function().serving(day)) {
                String email = actors.getPerson(holder.personId()).email();
                if (!email.isBlank()) {
                    addresses.add(email);
                }
            }
        }
        String when = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", SWEDISH)
                .format(LocalDateTime.ofInstant(meeting.when().start(), visitor.zone()));
        Attachment appointment =
                new Attachment("mote.ics", CalendarFile.MEDIA_TYPE, calendar(forum.name(), List.of(meeting), forum, now).bytes());
        for (String address : addresses) {
            post.send(new Letter(
                    address, texts.say(SWEDISH, "forums.letter.call", forum.name(), when),
                    texts.say(SWEDISH, "forums.letter.call.body", forum.name(), when, site + "/moten/" + meeting.id()), List.of(appointment)));
        }
        return addresses.size();
    }

    /** The meetings of a group as a calendar. */
    public CalendarFile calendar(String name, List<Meeting> meetings, Forum forum, Instant now) {
        List<CalendarFile.Appointment> appointments = new ArrayList<>();
        for (Meeting meeting : meetings) {
            appointments.add(new CalendarFile.Appointment(
                    "samsyn-meeting-" + meeting.id() + "-" + meeting.forumId() + "@samsyn", meeting.version(), now, meeting.when().start(),
                    meeting.when().end(), forum.name(), meeting.when().place(), site.isEmpty() ? "" : site + "/moten/" + meeting.id(),
                    meeting.state() == Meeting.State.CANCELLED));
        }
        return new CalendarFile(name, appointments);
    }
}
