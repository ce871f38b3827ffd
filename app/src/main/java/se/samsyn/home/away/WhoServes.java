package se.samsyn.home.away;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.Person;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Office;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.home.away.Serving.Why;
import se.samsyn.identity.deputies.Deputies;
import se.samsyn.identity.deputies.Deputy;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/** Functions and who has them today: those who stand in when there are any. */
@Component
class WhoServes {
    private static final int MOST = 14;

    private final Actors actors;
    private final Deputies deputies;
    private final Duties duties;
    private final Forums forums;
    private final Tasks tasks;

    WhoServes(Actors actors, Deputies deputies, Duties duties, Forums forums, Tasks tasks) {
        this.actors = actors;
        this.deputies = deputies;
        this.duties = duties;
        this.forums = forums;
        this.tasks = tasks;
    }

    List<Serving> list(Visitor visitor, LocalDate today) {
        List<Function> functions = actors.listFunctions();
        Set<Long> told = new HashSet<>();
        List<Serving> serving = new ArrayList<>();
        Office office = duties.office();
        add(serving, told, Why.COORDINATION, functions, office.functionId(), today);
        for (Deputy deputy : deputies.list(visitor)) {
            if (deputy.lasts(today) && deputy.personId() != null) {
                Person person = actors.getPerson(deputy.personId());
                serving.add(new Serving(Why.REVIEW, "", person.organisation().fullName(), List.of(person.name()), true));
            } else if (deputy.lasts(today)) {
                add(serving, told, Why.REVIEW, functions, deputy.functionId(), today);
            }
        }
        for (Forum forum : forums.list()) {
            if (forum.state() == Forum.State.ACTIVE) {
                forum.seats().stream()
                        .filter(seat -> seat.organisationKind() == OrganisationKind.OTHER_AUTHORITY)
                        .forEach(seat -> add(serving, told, Why.POLICE, functions, seat.function().id(), today));
                forum.chair().ifPresent(chair -> add(serving, told, Why.CHAIR, functions, chair.function().id(), today));
            }
        }
        for (Task task : tasks.list(visitor)) {
            if (task.done() == null) {
                add(serving, told, Why.TASK, functions, task.functionId(), today);
            }
        }
        return serving.stream().sorted(java.util.Comparator.comparing(Serving::why)).limit(MOST).toList();
    }

    private static void add(List<Serving> serving, Set<Long> told, Why why, List<Function> functions, Long id, LocalDate today) {
        if (id == null || !told.add(id)) {
            return;
        }
        functions.stream().filter(function -> function.id() == id).forEach(function -> serving.add(new Serving(
                why, function.name(), function.organisationName(), function.serving(today).stream().map(Function.Holder::personName).toList(),
                !function.deputies(today).isEmpty())));
    }
}
