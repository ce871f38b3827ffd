package se.samsyn.duties.web;

import java.util.Optional;
import se.samsyn.duties.Duty;
import se.samsyn.duties.DutyState;
import se.samsyn.duties.Standing;
import se.samsyn.shell.Frame;

/** How a duty is spoken of. */
public final class DutySays {
    private DutySays() {}

    public static String title(Frame frame, Duty duty) {
        return frame.say("duties.duty." + duty);
    }

    /** What the law or Brå asks. */
    public static String asks(Frame frame, Duty duty) {
        return frame.say("duties.asks." + duty);
    }

    /** 4 §, or whose advice it is. */
    public static String section(Frame frame, Duty duty) {
        return duty.section() == 0 ? frame.say("duties.guidance.of") : frame.say("duties.section", duty.section());
    }

    /** From what the state was counted. */
    public static String why(Frame frame, Standing standing) {
        return frame.say("duties.why." + standing.why(), frame.date(standing.next()), standing.months());
    }

    /** Who has set its next day: the law, an agreement or the municipality itself. */
    public static String whose(Standing standing) {
        return standing.byLaw() ? "duties.date.law" : standing.duty() == Duty.AGREEMENT ? "duties.date.agreement" : "duties.date.own";
    }

    /** The one sentence of the page. */
    public static String first(Frame frame, Optional<Standing> first) {
        return first.map(standing -> frame.say(
                        "duties.first." + (standing.state() == DutyState.FULFILLED ? "NEXT" : standing.state()),
                        frame.say("duties.deed." + standing.duty()), frame.date(standing.next())))
                .orElseGet(() -> frame.say("duties.first.none"));
    }

    /** The look of the word beside a duty. */
    public static String look(DutyState state) {
        return switch (state) {
            case LATE -> "tag stop";
            case OWN_PASSED -> "tag up";
            case SOON -> "tag wait";
            case EFFORT -> "tag";
            case FULFILLED -> "tag calm";
            case MISSING, NOT_APPLICABLE -> "tag plain";
        };
    }
}
