package se.samsyn.situation.joint;

import java.time.Instant;
import java.util.List;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.FrozenText;
import se.samsyn.situation.Decision;

/** All that a fixed joint picture says, as its checksum is counted. Only ever added to. */
record FrozenJoint(
        String title, int edition, Period period, JointPicture.Original own, JointPicture.Original partner, String partnerName, JointText text,
        List<Stand> stands, Decision decision, Instant fixedAt, String fixedBy) {
    static FrozenText of(JointPicture picture, List<Stand> stands, Decision decision, Instant now, String by) {
        return FrozenText.of(new FrozenJoint(
                picture.title(), picture.edition(), picture.period(), picture.own(), picture.partner(), picture.partnerName(), picture.text(),
                stands, decision, now, by));
    }
}
