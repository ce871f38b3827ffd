package se.samsyn.home.away;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Duty;
import se.samsyn.forums.Meetings;
import se.samsyn.kernel.Visitor;

/** Writes the week together from what the rooms hold, for somebody who has never seen the program. */
@Service
public class Away {
    private static final int DAYS_OF_MEETINGS = 14;

    private final WaitingMusts waiting;
    private final AgreedMusts agreed;
    private final WhoServes who;
    private final Meetings meetings;
    private final Duties duties;
    private final AwayNotes notes;

    Away(WaitingMusts waiting, AgreedMusts agreed, WhoServes who, Meetings meetings, Duties duties, AwayNotes notes) {
        this.waiting = waiting;
        this.agreed = agreed;
        this.who = who;
        this.meetings = meetings;
        this.duties = duties;
        this.notes = notes;
    }

    /** @param lawName how a duty is named in the visitor's language */
    @Transactional(readOnly = true)
    public Week week(Visitor visitor, Function<Duty, String> lawName) {
        LocalDate today = notes.today(visitor);
        List<Must> musts = new ArrayList<>(waiting.list(visitor));
        musts.addAll(agreed.list(visitor, today, lawName));
        List<Week.Gathering> coming = meetings.list().stream()
                .filter(meeting -> meeting.state().ahead() && meeting.when().end().isAfter(meetings.now()))
                .filter(meeting -> meeting.when().start().isBefore(meetings.now().plus(DAYS_OF_MEETINGS, ChronoUnit.DAYS)))
                .map(meeting -> new Week.Gathering(meeting, meetings.forum(meeting).name()))
                .toList();
        return new Week(
                today, MustRules.thisWeek(musts, today), MustRules.canWait(musts, today), coming, who.list(visitor, today), notes.get(),
                duties.office().contact());
    }
}
