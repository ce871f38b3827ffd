package se.samsyn.situation.web.work;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.fixing.FixingRules;

/** Before a picture is fixed: which parts are there, and the decision as it is written. */
public record PictureFixPage(
        Frame frame,
        Picture picture,
        List<FixingRules.Lack> lacks,
        String body,
        String decidedOn,
        String paragraph,
        String diaryNumber,
        FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    /** Whether a part is missing; null asks for the series. */
    public boolean lacks(SectionKind section) {
        return lacks.stream().anyMatch(lack -> lack.section() == section);
    }
}
