package se.samsyn.forums;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.forums.asking.Asking;
import se.samsyn.forums.asking.QuestionSet;
import se.samsyn.forums.blueprints.Blueprint;
import se.samsyn.forums.blueprints.BlueprintFiles;
import se.samsyn.forums.cycle.Cycles;
import se.samsyn.forums.telling.CommunicationPlan;
import se.samsyn.forums.telling.Telling;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;

/**
 * Begins from a ready-made organisation: its functions, groups, seats, questions and communication plan. What is there already by
 * the same name is used and left as it is, so beginning twice adds nothing; everything can be changed afterwards.
 */
@Service
public class Blueprints {
    private final BlueprintFiles files;
    private final Actors actors;
    private final Forums forums;
    private final Asking asking;
    private final CommunicationPlan plan;
    private final Cycles cycles;
    private final Clock clock;

    Blueprints(
            BlueprintFiles files, Actors actors, Forums forums, Asking asking, CommunicationPlan plan, Cycles cycles, Clock clock) {
        this.files = files;
        this.actors = actors;
        this.forums = forums;
        this.asking = asking;
        this.plan = plan;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What can be begun from, by the model's name. */
    public List<Blueprint> list() {
        return files.list();
    }

    /** @throws Missing when there is none with that key */
    public Blueprint get(String key) {
        return list().stream().filter(blueprint -> blueprint.key().equals(key)).findFirst().orElseThrow(() -> new Missing("blueprint " + key));
    }

    /**
     * Begins from one.
     *
     * @return how many groups were added
     * @throws Refusal {@code entry} unless the visitor arranges groups
     */
    @Transactional
    public int begin(String key, Visitor visitor) {
        if (!Forums.writes(visitor)) {
            throw new Refusal("entry");
        }
        Blueprint blueprint = get(key);
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        Map<String, Long> functions = functions(blueprint, visitor);
        Map<String, Long> groups = new HashMap<>();
        int added = 0;
        Set<String> there = forums.list().stream().filter(forum -> forum.state() != Forum.State.ENDED).map(Forum::name)
                .collect(Collectors.toSet());
        for (Blueprint.Group group : blueprint.groups()) {
            if (!there.contains(group.name())) {
                groups.put(group.key(), add(blueprint, group, today, functions, visitor));
                added++;
            }
        }
        report(blueprint, groups, visitor);
        for (Blueprint.Questions questions : blueprint.questions()) {
            Set<Long> askedOf = questions.askedOf().stream().map(functions::get).collect(Collectors.toSet());
            asking.add(
                    new QuestionSet(0, groups.get(questions.group()), questions.title(), questions.purpose(), questions.days(), questions.lines(), askedOf),
                    key(blueprint, "questions " + questions.key(), visitor), visitor);
        }
        for (Blueprint.Line line : blueprint.communication()) {
            plan.add(
                    new Telling(0, line.what(), line.whom(), functions.get(line.function()), line.when(), null, 1),
                    key(blueprint, "line " + line.what(), visitor), visitor);
        }
        if (!blueprint.cycle().isEmpty() && cycles.open(visitor).isEmpty()) {
            cycles.start(blueprint.cycle(), today, key(blueprint, "cycle", visitor), visitor);
        }
        return added;
    }

    private Map<String, Long> functions(Blueprint blueprint, Visitor visitor) {
        Map<String, Long> parties = new HashMap<>();
        for (Blueprint.Party party : blueprint.organisations()) {
            parties.put(party.key(), party.key().equals(Blueprint.OWN)
                    ? visitor.organisationId()
                    : actors.findOrganisation(party.name(), "")
                            .map(found -> found.id())
                            .orElseGet(() -> actors.addOrganisation(
                                    new NewOrganisation(party.name(), "", party.kind(), party.initiative()),
                                    key(blueprint, "party " + party.key(), visitor), visitor.accountId())));
        }
        Map<String, Long> functions = new HashMap<>();
        for (Blueprint.Post post : blueprint.functions()) {
            long organisation = parties.get(post.organisation());
            functions.put(post.key(), actors.listFunctions(organisation).stream()
                    .filter(function -> function.name().equalsIgnoreCase(post.name()))
                    .map(Function::id)
                    .findFirst()
                    .orElseGet(() -> actors.addFunction(
                            post.name(), organisation, key(blueprint, "post " + post.key(), visitor), visitor.accountId())));
        }
        return functions;
    }

    private long add(Blueprint blueprint, Blueprint.Group group, LocalDate today, Map<String, Long> functions, Visitor visitor) {
        Charter charter = new Charter(
                group.name(), group.purpose(), group.level(), group.mandate(), group.concerns(), group.rhythm(), group.minutesForm(),
                Charter.DAYS_OF_A_BOARD, null, group.reportsToBody(), "", "", null,
                group.months() == null ? null : today.plusMonths(group.months()), group.spread());
        long id = forums.add(charter, group.state(), UUID.randomUUID(), visitor);
        for (Blueprint.Sitting sitting : group.seats()) {
            forums.seat(id, functions.get(sitting.function()), sitting.kind(), sitting.leading(), UUID.randomUUID(), visitor);
        }
        return id;
    }

    /** Once all are there: a group may report to one that stands after it in the file. */
    private void report(Blueprint blueprint, Map<String, Long> groups, Visitor visitor) {
        for (Blueprint.Group group : blueprint.groups()) {
            Long id = groups.get(group.key());
            Long above = group.reportsTo() == null ? null : groups.get(group.reportsTo());
            if (id != null && above != null) {
                Forum forum = forums.get(id);
                forums.change(id, forum.version(), forum.charter().reportingTo(above), visitor);
            }
        }
    }

    private static UUID key(Blueprint blueprint, String what, Visitor visitor) {
        return UUID.nameUUIDFromBytes((visitor.municipalityId() + " " + blueprint.key() + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
