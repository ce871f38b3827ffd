package se.samsyn.situation;

import java.time.LocalDate;
import java.util.UUID;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.privacy.PersonGuard;

/**
 * What is needed to start a picture.
 *
 * @param key the form's own key: the same form sent twice makes one picture
 * @param group whose EST picture it is, or null
 * @param areaId the area it is about, or null for the whole municipality
 */
public record NewPicture(
        UUID key, PictureKind kind, Picture.Group group, Period period, Long areaId, String areaName, String title, Spread spread) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DAYS = 366;

    /** Of an EST period that is no group's own. */
    public NewPicture(UUID key, Period period, Long areaId, String areaName, String title, Spread spread) {
        this(key, PictureKind.EST_PERIOD, null, period, areaId, areaName, title, spread);
    }

    /** The mistakes, by field: {@code to}, {@code area}, {@code title}. */
    public FieldErrors mistakes(LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (period.last().isAfter(today)) {
            errors.add("to", "situation.mistake.future");
        } else if (period.days() > LONGEST_DAYS) {
            errors.add("to", "situation.mistake.longPeriod");
        }
        if (title.isBlank()) {
            errors.add("title", "situation.mistake.title");
        } else if (title.length() > LONGEST_TITLE) {
            errors.add("title", "situation.mistake.long", LONGEST_TITLE);
        }
        kind.check(errors, period, areaId);
        PersonGuard.check(errors, "title", title);
        return errors;
    }
}
