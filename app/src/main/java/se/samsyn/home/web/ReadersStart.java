package se.samsyn.home.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreements;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Review;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Tasks;

/** Says in a few sentences what there is for a visitor who neither reports nor compiles. */
@Component
class ReadersStart {
    private final Situation situation;
    private final Tasks tasks;
    private final Review review;
    private final Agreements agreements;
    private final NextMeeting next;
    private final ThreeSentences three;

    ReadersStart(Situation situation, Tasks tasks, Review review, Agreements agreements, NextMeeting next, ThreeSentences three) {
        this.situation = situation;
        this.tasks = tasks;
        this.review = review;
        this.agreements = agreements;
        this.next = next;
        this.three = three;
    }

    Page page(Frame frame, Visitor visitor) {
        List<Item> sentences = new ArrayList<>();
        boolean reviews = visitor.organisationKind() == OrganisationKind.OWN_BOARD && visitor.has(Role.REVIEWER);
        if (reviews && Observations.seesUnreviewed(visitor)) {
            long waiting = review.countWaiting();
            sentences.add(Item.plain(frame.say("home.reader.review", waiting), "/att-granska", ""));
        }
        boolean readsPictures = visitor.hasAny(Role.POLICE, Role.REVIEWER, Role.MEMBER, Role.READER);
        if (readsPictures) {
            situation.list(visitor).stream()
                    .filter(picture -> picture.state() != PictureState.DRAFT)
                    .findFirst()
                    .ifPresent(picture -> sentences.add(latest(frame, picture)));
            if (frame.mayEnter("/overenskommelser")) {
                agreements.list().stream()
                        .filter(agreement -> agreement.waitsFor(visitor.organisationId()))
                        .forEach(agreement -> sentences.add(Item.plain(
                                frame.say("home.reader.sign", agreement.terms().title()), "/overenskommelser/" + agreement.id(), "")));
            }
            next.find(frame, visitor).ifPresent(meeting -> sentences.add(Item.plain(
                    frame.say("home.reader.meeting", meeting.text(), meeting.after()), meeting.address(), "")));
            long mine = tasks.listMine(visitor).size();
            sentences.add(Item.plain(frame.say("home.reader.tasks", mine), "/uppdrag", ""));
            sentences.add(Item.plain(frame.say("home.reader.figures"), "/karta", ""));
            sentences.add(Item.plain(frame.say("home.reader.unit"), "/enhetens-rapporter", ""));
        }
        if (visitor.hasAny(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR)) {
            sentences.add(Item.plain(frame.say("home.reader.settings"), "/installningar", ""));
        }
        return new ReaderStartPage(frame, three.of(frame, visitor), sentences);
    }

    private static Item latest(Frame frame, Picture picture) {
        return Item.plain(frame.say("home.reader.picture", picture.title()), "/lagesbilder/" + picture.id(), frame.period(picture.period()));
    }
}
