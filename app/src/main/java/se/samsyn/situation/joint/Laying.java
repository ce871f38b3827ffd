package se.samsyn.situation.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Texts;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;
import se.samsyn.situation.received.PictureField;
import se.samsyn.situation.received.ReceivedPicture;
import se.samsyn.situation.received.ReceivedPictures;
import se.samsyn.situation.received.ReceivedRules;

/** Lays two originals side by side: takes their texts over as they are, and leaves the originals untouched. */
@Component
public class Laying {
    /** Whether an original is still what it was when it was laid here. */
    public enum Still {
        SAME,
        CHANGED,
        GONE
    }

    private final Situation situation;
    private final ReceivedPictures received;
    private final Actors actors;
    private final Texts texts;

    Laying(Situation situation, ReceivedPictures received, Actors actors, Texts texts) {
        this.situation = situation;
        this.received = received;
        this.actors = actors;
        this.texts = texts;
    }

    /** @throws Refusal unless both stand and the partner is another organisation than the municipality's own */
    JointPicture lay(NewJoint fresh, Visitor visitor) {
        Picture own = situation.get(fresh.ownId(), visitor);
        own.mustStand();
        ReceivedPicture partner = received.get(fresh.partnerPictureId(), visitor);
        ReceivedRules.must(partner.state(), ReceivedRules.Deed.LAY_BESIDE);
        Organisation organisation = actors.getOrganisation(fresh.partnerOrganisationId());
        if (organisation.kind() == OrganisationKind.OWN_BOARD) {
            throw new Refusal("situation.joint.ownPartner");
        }
        return new JointPicture(
                0, 0, 1, 1, JointState.DRAFT, fresh.title().strip(), both(own.period(), partner.written().period()),
                new JointPicture.Original(own.id(), own.title(), own.lock().checksum(), null),
                new JointPicture.Original(
                        partner.id(), partner.written().title(), partner.shared().checksum(), partner.file() == null ? null : partner.file().sha256()),
                organisation.id(), organisation.fullName(), new JointText("", themes(own, partner)), visitor.organisationId(), fresh.spread(), null);
    }

    private List<Theme> themes(Picture own, ReceivedPicture partner) {
        List<Theme> themes = new ArrayList<>();
        for (PictureField field : PictureField.values()) {
            String ours = said(own, field);
            String theirs = partner.written().text(field);
            if (!ours.isEmpty() || !theirs.isEmpty()) {
                themes.add(new Theme(
                        texts.say(Texts.LANGUAGES.getFirst(), field.messageKey()), ours, theirs, Theme.evident(ours, theirs).orElse(null), ""));
            }
        }
        return themes;
    }

    private static String said(Picture picture, PictureField field) {
        return switch (field) {
            case IN_SHORT -> said(picture, SectionKind.IN_SHORT);
            // The picture of 4 § says the same under the paragraph's own words.
            case WRONG_DIRECTION -> said(picture, picture.kind() == PictureKind.STATUTORY ? SectionKind.ANALYSIS : SectionKind.WRONG_DIRECTION);
            case PLACES_TIMES -> said(picture, picture.kind() == PictureKind.STATUTORY ? SectionKind.EXTENT : SectionKind.PLACES_TIMES);
            case COMING -> said(picture, SectionKind.COMING);
            case PRIORITIES -> Stream.concat(
                            picture.judgement().places().stream().map(place -> place.name() + ": " + place.why()),
                            picture.judgement().tasks().stream().map(task -> task.place() + ": " + task.what()))
                    .collect(Collectors.joining("\n"));
        };
    }

    private static String said(Picture picture, SectionKind section) {
        String judged = picture.judgement().text(section);
        return judged.isEmpty() ? String.join("\n", picture.drafted(section)) : judged;
    }

    private static Period both(Period one, Period other) {
        LocalDate first = one.first().isBefore(other.first()) ? one.first() : other.first();
        return new Period(first, one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    Still own(JointPicture joint, Visitor visitor) {
        if (situation.weededOn(joint.own().id()).isPresent()) {
            return Still.GONE;
        }
        try {
            Picture own = situation.get(joint.own().id(), visitor);
            return own.lock().checksum().equals(joint.own().checksum()) && situation.intact(own.id(), visitor) ? Still.SAME : Still.CHANGED;
        } catch (Missing notShown) {
            return Still.GONE;
        }
    }

    Still partner(JointPicture joint, Visitor visitor) {
        try {
            ReceivedPicture partner = received.get(joint.partner().id(), visitor);
            boolean same = partner.shared() != null
                    && partner.shared().checksum().equals(joint.partner().checksum())
                    && received.intact(partner.id(), visitor);
            return same ? Still.SAME : Still.CHANGED;
        } catch (Missing notShown) {
            return Still.GONE;
        }
    }
}
