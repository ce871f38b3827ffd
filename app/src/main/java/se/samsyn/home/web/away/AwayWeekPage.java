package se.samsyn.home.web.away;

import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import se.samsyn.archive.ArchiveState;
import se.samsyn.home.away.Must;
import se.samsyn.home.away.Serving;
import se.samsyn.home.away.Week;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Om jag är borta.
 *
 * @param archive what can be read when the program does not run
 * @param note what was written in the form, as it came
 * @param stale whether somebody else has saved since the form was opened
 */
public record AwayWeekPage(Frame frame, Week week, ArchiveState archive, String note, int version, boolean writes, boolean stale, FieldErrors errors) implements Page {
    private static final int SHOWN_OF_WAITING = 3;

    @Override
    public int status() {
        return stale ? 409 : errors.any() ? 422 : 200;
    }

    public int weekNumber() {
        return week.today().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public String lead() {
        return frame.say("home.away.count", week.musts().size(), week.late());
    }

    public String text(Must must) {
        return must.text().isEmpty() ? frame.say("home.away.counted." + must.kind(), must.count()) : must.text();
    }

    /** Late, or this week; the word beside a line. */
    public String word(Must must) {
        return frame.say("home.away.urgency." + must.urgency(week.today()));
    }

    public String look(Must must) {
        return must.urgency(week.today()) == Must.Urgency.LATE ? "tag stop" : "tag wait";
    }

    /** By when or since when, and whose it is. */
    public String when(Must must) {
        String day = must.due() != null
                ? frame.say("home.away.due", frame.date(must.due()))
                : must.since() == null
                        ? frame.say("home.away.waits")
                        : frame.say("home.away.since", frame.date(must.since()), ChronoUnit.DAYS.between(must.since(), week.today()));
        return must.who().isEmpty() ? day : day + " " + frame.say("home.away.whose", must.who());
    }

    /** Whoever may enter the page that lists such things may open one. */
    public boolean opens(Must must) {
        return frame.mayEnter(switch (must.kind()) {
            case LAW -> "/lagkrav";
            case MEASURE -> "/atgardsplaner";
            case AGREEMENT -> "/overenskommelser";
            case PLEDGE -> "/loften";
            case EVALUATION -> "/uppfoljning";
            case PICTURE -> "/lagesbilder";
            default -> must.address();
        });
    }

    public List<Must> nearestThatCanWait() {
        return week.canWait().stream().limit(SHOWN_OF_WAITING).toList();
    }

    public String who(Serving serving) {
        String names = serving.names().isEmpty() ? frame.say("home.away.nobody") : String.join(", ", serving.names());
        return serving.standIn() ? frame.say("home.away.standIn", names) : names;
    }
}
