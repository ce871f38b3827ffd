package se.samsyn.situation.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.Figures;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;

/**
 * All that a locked picture says, as it is frozen and as its checksum is counted. Only ever added to: a field that is taken
 * away could not be read from older pictures.
 */
public record FrozenPicture(
        String kind,
        int number,
        int edition,
        Period period,
        String areaName,
        String title,
        Figures figures,
        Map<SectionKind, List<String>> draft,
        Judgement judgement,
        Instant lockedAt,
        String lockedBy) {

    public static FrozenPicture of(Picture picture, Instant now, String by) {
        return new FrozenPicture(
                "EST_PERIOD", picture.number(), picture.edition(), picture.period(), picture.areaName(), picture.title(),
                picture.figures(), picture.draft(), picture.judgement(), now, by);
    }

    public FrozenText freeze() {
        return FrozenText.of(this);
    }
}
