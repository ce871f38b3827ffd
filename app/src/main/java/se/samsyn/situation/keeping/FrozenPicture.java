package se.samsyn.situation.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.Decision;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.attaching.Attached;
import se.samsyn.situation.drafting.Figures;

/**
 * All that a locked picture says, as it is frozen and as its checksum is counted. Only ever added to: a field that is taken
 * away could not be read from older pictures.
 *
 * @param group whose EST picture it is, or null
 * @param decision of the body that fixed it, or null
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
        String lockedBy,
        String group,
        Attached attached,
        Decision decision) {

    public static FrozenPicture of(Picture picture, Attached attached, Decision decision, Instant now, String by) {
        return new FrozenPicture(
                picture.kind().name(), picture.number(), picture.edition(), picture.period(), picture.areaName(), picture.title(),
                picture.figures(), picture.draft(), picture.judgement(), now, by,
                picture.group() == null ? null : picture.group().name(), attached, decision);
    }

    public FrozenText freeze() {
        return FrozenText.of(this);
    }
}
