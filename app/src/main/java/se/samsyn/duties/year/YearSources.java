package se.samsyn.duties.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Pledges;
import se.samsyn.duties.year.YearEntry.Kind;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.kernel.Visitor;
import se.samsyn.plans.PlanState;
import se.samsyn.plans.Plans;
import se.samsyn.situation.Picture;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;

/** What the rooms below put into a year: meetings, agreements, pledges, plans, and what was told of the same months before. */
@Component
class YearSources {
    private static final int YEARS_REMEMBERED = 3;

    private final Forums forums;
    private final Meetings meetings;
    private final Agreements agreements;
    private final Pledges pledges;
    private final Plans plans;
    private final Situation situation;

    YearSources(Forums forums, Meetings meetings, Agreements agreements, Pledges pledges, Plans plans, Situation situation) {
        this.forums = forums;
        this.meetings = meetings;
        this.agreements = agreements;
        this.pledges = pledges;
        this.plans = plans;
        this.situation = situation;
    }

    List<YearEntry> days(Visitor visitor) {
        List<YearEntry> entries = new ArrayList<>();
        Map<Long, String> names = forums.list().stream().collect(Collectors.toMap(Forum::id, Forum::name));
        for (Meeting meeting : meetings.list()) {
            if (meeting.state() != Meeting.State.CANCELLED && names.containsKey(meeting.forumId())) {
                entries.add(new YearEntry(
                        meeting.day(visitor.zone()), Kind.MEETING, names.get(meeting.forumId()), null, "/moten/" + meeting.id(),
                        meeting.when().start(), meeting.when().end()));
            }
        }
        for (Agreement agreement : agreements.list()) {
            if (agreement.state() == Agreement.State.SIGNED || agreement.state() == Agreement.State.EVALUATED) {
                entries.add(YearEntry.of(
                        agreement.terms().last(), Kind.AGREEMENT, agreement.terms().title(), "/overenskommelser/" + agreement.id()));
            }
        }
        for (Pledge pledge : pledges.list()) {
            if (pledge.state() != Pledge.State.FED_BACK && pledge.promise().last() != null) {
                entries.add(YearEntry.of(pledge.promise().last(), Kind.PLEDGE, pledge.promise().text(), "/loften/" + pledge.id()));
            }
        }
        plans.list().stream()
                .filter(plan -> plan.followUpBy() != null && plan.state() != PlanState.REPLACED)
                .forEach(plan -> entries.add(YearEntry.of(plan.followUpBy(), Kind.PLAN, plan.text().title(), "/atgardsplaner/" + plan.id())));
        return entries;
    }

    /** For each month what a picture of the same month told in each of the latest years, the latest year first. */
    Map<Integer, List<YearEntry>> memory(int year, Visitor visitor) {
        Map<Integer, List<YearEntry>> memory = new TreeMap<>();
        List<Picture> frozen = situation.list(visitor).stream().filter(picture -> picture.state().frozen()).toList();
        for (int month = 1; month <= 12; month++) {
            List<YearEntry> told = new ArrayList<>();
            for (int before = year - 1; before >= year - YEARS_REMEMBERED; before--) {
                YearMonth then = YearMonth.of(before, month);
                frozen.stream()
                        .filter(picture -> YearMonth.from(picture.period().last()).equals(then))
                        .max(Comparator.comparing(picture -> picture.period().last()))
                        .ifPresent(picture -> told.add(YearEntry.of(
                                picture.period().last(), Kind.SEASON, says(picture), "/lagesbilder/" + picture.id())));
            }
            memory.put(month, told);
        }
        return memory;
    }

    /** What people wrote in short, else the first sentence that the program drafted. */
    private static String says(Picture picture) {
        List<String> drafted = picture.drafted(SectionKind.IN_SHORT);
        String judged = picture.judgement().text(SectionKind.IN_SHORT);
        String told = !judged.isEmpty() ? judged.replaceFirst("(?s)(?<=[.!?])\\s.*", "") : drafted.isEmpty() ? "" : drafted.getFirst();
        return told.isEmpty() ? picture.title() : told;
    }
}
