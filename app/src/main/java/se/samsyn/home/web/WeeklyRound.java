package se.samsyn.home.web;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsyn.home.web.RoundPage.Item;
import se.samsyn.home.web.RoundPage.Stop;
import se.samsyn.insight.Comparison;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.Findings;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Review;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Task;

/** Puts the weekly round together: Granska, Koppla ihop, Besluta, Återkoppla. */
@Component
class WeeklyRound {
    private static final int WEEKS = 4;
    private static final int MOST_LINES = 4;
    // About how long each thing takes, in minutes; rounded up, so that the promise is rather kept than broken.
    private static final long PER_CHANGE = 2;
    private static final long PER_PAIR = 1;

    private final ReviewStop review;
    private final DecideStop decide;
    private final FeedBackStop feedBack;
    private final Insight insight;
    private final Drawings drawings;
    private final Situation situation;

    WeeklyRound(
            ReviewStop review, DecideStop decide, FeedBackStop feedBack, Insight insight, Drawings drawings, Situation situation) {
        this.review = review;
        this.decide = decide;
        this.feedBack = feedBack;
        this.insight = insight;
        this.drawings = drawings;
        this.situation = situation;
    }

    RoundPage page(Frame frame, Visitor visitor, Item meeting) {
        LocalDate today = situation.today(visitor);
        Study study = insight.study(Selection.of(Selection.lastDays(today, WEEKS * 7)), visitor);
        List<Picture> pictures = situation.list(visitor);
        List<Task> given = decide.tasks(visitor);
        List<Task> late = given.stream().filter(task -> task.late(today)).toList();
        long notYet = given.stream().filter(task -> task.done() == null && !task.late(today)).count();
        Review.Pile pile = review.pile(visitor);
        List<Stop> stops = List.of(
                review.stop(frame, pile, visitor), toConnect(frame, study, pile.pairs()), decide.stop(frame, pictures, late, today),
                feedBack.stop(frame, pictures, visitor));
        long minutes = stops.stream().mapToLong(Stop::minutes).sum();
        String address = "/karta?" + study.selection().query();
        String map = drawings.map(study, false, frame, "veckan");
        return new RoundPage(
                frame,
                today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                frame.say("home.lead", minutes, late.size()),
                stops,
                notYet == 0 ? "" : frame.say("home.canWait", notYet),
                latest(frame, pictures),
                meeting,
                questions(frame, today, pictures),
                Findings.map(study).say(frame),
                output -> output.writeContent(map),
                frame.say("home.map.caption", study.count(), frame.period(study.selection().period())),
                address);
    }

    /** Changes in the wrong direction that chance does not explain, and reports that may tell of the same thing. */
    private Stop toConnect(Frame frame, Study study, int pairs) {
        List<Item> items = new ArrayList<>();
        for (Comparison.Row row : study.groups().rows()) {
            if (row.lastYear().verdict().more() && items.size() < MOST_LINES) {
                String text = frame.say("category." + row.key());
                String address = "/karta?" + study.selection().query() + "&category=" + row.key();
                items.add(change(frame, row, text, address));
            }
        }
        for (Comparison.Row row : study.places().rows()) {
            if (row.lastYear().verdict().more() && row.name() != null && items.size() < MOST_LINES) {
                items.add(change(frame, row, row.name(), "/karta?" + study.selection().query()));
            }
        }
        if (pairs > 0) {
            items.add(Item.plain(frame.say("home.connect.alike", pairs), "/att-granska/dubbletter", ""));
        }
        int changes = pairs > 0 ? items.size() - 1 : items.size();
        return new Stop(frame.say("home.stop.connect"), changes + pairs, changes * PER_CHANGE + pairs * PER_PAIR, items);
    }

    private static Item change(Frame frame, Comparison.Row row, String text, String address) {
        var verdict = row.lastYear().verdict();
        return new Item(
                verdict.tag(), frame.say("insight.verdict." + verdict), text, address,
                frame.say("home.connect.change", row.count(), row.lastYear().count()), null);
    }

    private static Item latest(Frame frame, List<Picture> pictures) {
        return pictures.stream()
                .filter(picture -> picture.state() != PictureState.DRAFT)
                .findFirst()
                .map(picture -> Item.plain(picture.title(), "/lagesbilder/" + picture.id(), frame.period(picture.period())))
                .orElse(null);
    }

    /** What a coordinator is asked on a Monday, two clicks away at most. */
    private static List<Item> questions(Frame frame, LocalDate today, List<Picture> pictures) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        List<Item> questions = new ArrayList<>();
        questions.add(Item.plain(frame.say("home.ask.in"), "/handelser?from=" + monday.minusWeeks(1), ""));
        questions.add(Item.plain(
                frame.say("home.ask.week"), "/karta?from=" + monday.minusWeeks(1) + "&to=" + monday.minusDays(1), ""));
        questions.add(Item.plain(frame.say("home.ask.police"), "/handelser?source=POLICE", ""));
        pictures.stream().filter(picture -> picture.state() != PictureState.DRAFT).findFirst().ifPresent(picture ->
                questions.add(Item.plain(frame.say("home.ask.sheet"), "/lagesbilder/" + picture.id() + ".pdf", "")));
        questions.add(Item.plain(frame.say("home.ask.late"), "/uppdrag", ""));
        return questions;
    }
}
