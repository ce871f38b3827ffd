package se.samsyn.observations.web.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Review;
import se.samsyn.observations.reporting.EventDetails;
import se.samsyn.observations.review.Duplicates;
import se.samsyn.observations.review.Suggestion;
import se.samsyn.shell.Frame;

/** Samma händelse? Pairs that place, time and kind suggest, to be linked or told apart. */
@Controller
class DuplicatePages {
    private static final int SHOWN = 30;

    private final Duplicates duplicates;
    private final Review review;
    private final EventDetails details;

    DuplicatePages(Duplicates duplicates, Review review, EventDetails details) {
        this.duplicates = duplicates;
        this.review = review;
        this.details = details;
    }

    @GetMapping("/att-granska/dubbletter")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    DuplicateListPage list(
            Frame frame,
            @RequestParam(name = "ihop", defaultValue = "") List<Long> linked,
            @RequestParam(name = "isar", defaultValue = "") List<Long> apart) {
        List<Suggestion> all = duplicates.suggested();
        List<Suggestion> shown = all.stream().limit(SHOWN).toList();
        Map<Long, Observation> byNumber = review.list(shown.stream()
                        .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Observation::id, one -> one));
        return new DuplicateListPage(
                frame,
                shown.stream()
                        .map(pair -> new DuplicateListPage.Pair(byNumber.get(pair.first()), byNumber.get(pair.second()), pair))
                        .toList(),
                details.answers(byNumber.keySet()),
                all.size(),
                linked.size() == 2 ? done(frame, "linked", linked) : apart.size() == 2 ? done(frame, "told", apart) : null);
    }

    @PostMapping("/att-granska/dubbletter")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    String decide(Visitor visitor, @RequestParam long first, @RequestParam long second, @RequestParam String deed) {
        if (deed.equals("link")) {
            duplicates.link(first, second, visitor);
            return "redirect:/att-granska/dubbletter?ihop=" + first + "," + second;
        }
        duplicates.apart(first, second, visitor);
        return "redirect:/att-granska/dubbletter?isar=" + first + "," + second;
    }

    private static String done(Frame frame, String what, List<Long> pair) {
        return frame.say("observations.alike." + what, String.valueOf(pair.getFirst()), String.valueOf(pair.getLast()));
    }
}
