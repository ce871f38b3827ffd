package se.samsyn.forums.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.forums.AgendaItem;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Tasks;

/** Puts together what minutes say, from the meeting as it stands. */
@Component
public class MinutesMaker {
    private final Actors actors;
    private final Tasks tasks;
    private final ItemStore items;

    MinutesMaker(Actors actors, Tasks tasks, ItemStore items) {
        this.actors = actors;
        this.tasks = tasks;
        this.items = items;
    }

    /** @param adjustedOn the day of the last approval, or null while they are written */
    public Minutes minutes(
            Forum forum, Meeting meeting, List<Attendance> attendance, List<MeetingStore.Adjuster> adjusters, LocalDate adjustedOn,
            Visitor visitor) {
        LocalDate day = meeting.day(visitor.zone());
        Map<Long, Seat> seats = attendance.stream().map(Attendance::seat).collect(Collectors.toMap(Seat::id, Function.identity()));
        List<Minutes.Point> points = new ArrayList<>();
        for (AgendaItem item : items.list(meeting.id())) {
            if (!item.dropped()) {
                points.add(point(points.size() + 1, item, seats));
            }
        }
        return new Minutes(
                visitor.municipalityName(), forum.name(), forum.charter().mandate(), forum.charter().minutesForm(), meeting.number(),
                meeting.when().start(), meeting.when().place(), persons(attendance, day, true), persons(attendance, day, false), points,
                adjusters.stream().map(adjuster -> seats.get(adjuster.seatId())).filter(seat -> seat != null)
                        .map(seat -> seat.function().name()).toList(),
                adjustedOn);
    }

    private Minutes.Point point(int number, AgendaItem item, Map<Long, Seat> seats) {
        Minutes.Assignment assignment = Optional.ofNullable(item.taskId()).flatMap(tasks::find)
                .map(task -> new Minutes.Assignment(task.what(), task.responsible(), task.due()))
                .orElse(null);
        return new Minutes.Point(
                number, item.kind(), item.title(),
                item.rapporteurFunctionId() == null ? null : actors.getFunction(item.rapporteurFunctionId()).name(), item.kept().notes(),
                item.kept().decision(), item.kept().diaryNumber(), item.kept().outcome(), assignment,
                item.absent().stream().map(seats::get).filter(seat -> seat != null).map(seat -> seat.function().name()).sorted().toList());
    }

    private static List<Minutes.Person> persons(List<Attendance> attendance, LocalDate day, boolean present) {
        return attendance.stream()
                .filter(one -> present ? one.present()
                        : one.state() == Attendance.State.ABSENT || one.state() == Attendance.State.REPORTED_ABSENT)
                .map(one -> new Minutes.Person(
                        one.seat().function().name(), one.seat().function().organisationName(), one.seat().names(day),
                        one.seat().kind() == Seat.Kind.CHAIR, one.insteadOf() == null ? null : one.insteadOf().function().name()))
                .toList();
    }
}
