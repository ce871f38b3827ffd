package se.samsyn.situation.fixing;

import java.util.ArrayList;
import java.util.List;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.attaching.Attached;

/**
 * What must stand in a picture before a body can fix it. After lag (2023:196) 4 §: a mapping of crime with its extent and
 * consequences, other information of importance, and an analysis; and an extent needs at least one series of crime.
 */
public final class FixingRules {
    private FixingRules() {}

    /** @param section the part that nobody has written, or null when no series of crime was chosen */
    public record Lack(SectionKind section) {
        /** Where it is mended in the work view. */
        public String field() {
            return section == null ? "series" : "text-" + section;
        }

        /** The key of the sentence that says so. */
        public String key() {
            return section == null ? "situation.lack.series" : "situation.lack." + section;
        }
    }

    public static List<Lack> lacks(Picture picture, Attached attached) {
        List<Lack> lacks = new ArrayList<>();
        for (SectionKind part : picture.kind().demanded()) {
            if (!picture.judged(part)) {
                lacks.add(new Lack(part));
            }
        }
        if (picture.kind() == PictureKind.STATUTORY && attached.series().stream().noneMatch(series -> series.reading() != null)) {
            lacks.add(new Lack(null));
        }
        return lacks;
    }
}
