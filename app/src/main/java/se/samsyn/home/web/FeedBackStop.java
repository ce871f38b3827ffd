package se.samsyn.home.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Notice;
import se.samsyn.agreements.pledges.Pledges;
import se.samsyn.feedback.Coverage;
import se.samsyn.feedback.Receipts;
import se.samsyn.feedback.Reporting;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.home.web.RoundPage.Stop;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;

/** The round's last stop: answer those who reported, remind those who have gone silent, tell the inhabitants. */
@Component
class FeedBackStop {
    private static final int MOST_LINES = 3;
    private static final long PER_PUBLICATION = 5;
    private static final long PER_ANSWER = 2;
    private static final long PER_REMINDER = 1;
    private static final long PER_PLEDGE = 5;

    private final Receipts receipts;
    private final Reporting reporting;
    private final Pledges pledges;

    FeedBackStop(Receipts receipts, Reporting reporting, Pledges pledges) {
        this.receipts = receipts;
        this.reporting = reporting;
        this.pledges = pledges;
    }

    Stop stop(Frame frame, List<Picture> pictures, Visitor visitor) {
        List<Item> items = new ArrayList<>();
        long minutes = 0;
        List<Picture> unanswered = receipts.unanswered(visitor);
        for (Picture picture : unanswered.stream().limit(MOST_LINES).toList()) {
            items.add(Item.plain(frame.say("home.feedBack.answer", picture.title()), "/aterkoppla/" + picture.id(), ""));
            minutes += PER_ANSWER;
        }
        List<Coverage.Silent> silent =
                reporting.silent(visitor).stream().filter(unit -> unit.reminded() == null).toList();
        for (Coverage.Silent unit : silent.stream().limit(MOST_LINES).toList()) {
            items.add(Item.plain(
                    frame.say("home.feedBack.silent", unit.name(), unit.weeks()), "/tackning",
                    frame.say("home.feedBack.usually", frame.say("feedback.habit." + unit.habit()))));
            minutes += PER_REMINDER;
        }
        for (Picture picture : pictures.stream().filter(one -> one.state() == PictureState.LOCKED).limit(MOST_LINES).toList()) {
            items.add(Item.plain(frame.say("home.feedBack.publish", picture.title()), "/lagesbilder/" + picture.id(), ""));
            minutes += PER_PUBLICATION;
        }
        List<Notice> promised = pledges.notices(pledges.today(visitor));
        for (Notice notice : promised.stream().limit(MOST_LINES).toList()) {
            items.add(Item.plain(notice.title(), notice.address(), frame.say("agreements.notice." + notice.kind(), frame.date(notice.day()))));
            minutes += PER_PLEDGE;
        }
        long unlisted = Math.max(0, promised.size() - MOST_LINES) + Math.max(0, unanswered.size() - MOST_LINES) + Math.max(0, silent.size() - MOST_LINES);
        return new Stop(frame.say("home.stop.feedBack"), items.size() + unlisted, minutes, items);
    }
}
