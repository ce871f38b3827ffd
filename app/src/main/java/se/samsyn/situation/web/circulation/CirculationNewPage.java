package se.samsyn.situation.web.circulation;

import java.util.List;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.circulation.Circulations;
import se.samsyn.situation.circulation.Kind;
import se.samsyn.situation.circulation.Mode;

/** Who is sent the picture, and how; with what each way means. @param byLetter whether links are mailed */
public record CirculationNewPage(
        Frame frame, Kind kind, long objectId, Circulations.Draft draft, CirculationForm form, String key, List<Organisation> organisations,
        boolean byLetter, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    /** What is finished is handed over, never sent for comments. */
    public List<Mode> modes() {
        return draft.draft() ? List.of(Mode.values()) : List.of(Mode.HANDED_OVER);
    }
}
