package se.samsyn.followup.board;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.samsyn.followup.board.BoardReport.Deed;
import se.samsyn.followup.board.BoardReport.State;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Refusal;
import se.samsyn.privacy.PersonGuard;

/** From which state a report may go where, and what must be said when it does. */
public final class BoardRules {
    /** Two pages hold no longer sentences. */
    public static final int LONGEST = 400;
    public static final int MOST_PAGES = 2;
    private static final int LONGEST_LINE = 120;
    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.DRAFT, Map.of(Deed.CHANGE, State.DRAFT, Deed.LOCK, State.LOCKED),
            State.LOCKED, Map.of(Deed.HAND_OVER, State.HANDED_OVER),
            State.HANDED_OVER, Map.of(Deed.DELIVER, State.DELIVERED),
            State.DELIVERED, Map.of());

    private BoardRules() {}

    /** Where the deed leads; empty when it cannot be done from there. */
    public static Optional<State> next(State state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** @throws Refusal {@code followup.board.deed} */
    static void may(BoardReport report, Deed deed) {
        if (next(report.state(), deed).isEmpty()) {
            throw new Refusal("followup.board.deed");
        }
    }

    /** The mistakes in a sentence, at its field. */
    public static FieldErrors mistakes(FieldErrors errors, String field, String text) {
        if (text.strip().length() > LONGEST) {
            errors.add(field, "followup.mistake.long", LONGEST);
        }
        PersonGuard.check(errors, field, text);
        return errors;
    }

    /** By field: {@code body}, {@code day}, {@code paragraph}, {@code diaryNumber}. */
    public static FieldErrors mistakes(BoardReport.Handed handed, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        needed(errors, "body", handed.body());
        day(errors, "day", handed.on(), today);
        needed(errors, "paragraph", handed.paragraph());
        needed(errors, "diaryNumber", handed.diaryNumber());
        return errors;
    }

    /** By field: {@code councilDay}, {@code councilParagraph}. */
    public static FieldErrors mistakes(BoardReport.Council council, LocalDate handedOn, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        day(errors, "councilDay", council.on(), today);
        if (council.on() != null && handedOn != null && council.on().isBefore(handedOn)) {
            errors.add("councilDay", "followup.board.mistake.beforeBoard");
        }
        needed(errors, "councilParagraph", council.paragraph());
        return errors;
    }

    private static void day(FieldErrors errors, String field, LocalDate day, LocalDate today) {
        if (day == null || day.isAfter(today)) {
            errors.add(field, "followup.board.mistake.day");
        }
    }

    private static void needed(FieldErrors errors, String field, String text) {
        if (text.isEmpty()) {
            errors.add(field, "followup.board.mistake." + field);
        }
        if (text.length() > LONGEST_LINE) {
            errors.add(field, "followup.mistake.long", LONGEST_LINE);
        }
        PersonGuard.check(errors, field, text);
    }
}
