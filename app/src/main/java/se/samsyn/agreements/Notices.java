package se.samsyn.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import se.samsyn.agreements.Agreement.Standing;
import se.samsyn.agreements.Agreement.State;

/** Which agreements and annexes ask for something. */
final class Notices {
    private Notices() {}

    /** @param annexes of an agreement by its number */
    static List<Notice> of(List<Agreement> agreements, IntFunction<List<Annex>> annexes, LocalDate today) {
        List<Notice> notices = new ArrayList<>();
        Map<Integer, List<Agreement>> byNumber = agreements.stream().collect(Collectors.groupingBy(Agreement::number));
        for (Agreement agreement : agreements) {
            String address = "/overenskommelser/" + agreement.id();
            boolean renewing = byNumber.get(agreement.number()).stream()
                    .anyMatch(other -> other.edition() > agreement.edition() && other.state() != State.ENDED);
            if (agreement.state() == State.NEGOTIATED) {
                notices.add(new Notice(Notice.Kind.UNSIGNED, address, agreement.terms().title(), agreement.terms().first()));
            }
            agreement.standing(today)
                    .filter(standing -> !renewing)
                    .flatMap(standing -> java.util.Optional.ofNullable(
                            standing == Standing.EXPIRED ? Notice.Kind.EXPIRED : standing == Standing.EXPIRING ? Notice.Kind.EXPIRING : null))
                    .ifPresent(kind -> notices.add(new Notice(kind, address, agreement.terms().title(), agreement.terms().last())));
            if (agreement.inForce(today)) {
                annexes.apply(agreement.number()).stream()
                        .filter(annex -> annex.due(today))
                        .forEach(annex -> notices.add(new Notice(
                                Notice.Kind.ANNEX_DUE, address, annex.latest().title(), annex.latest().renewBy())));
            }
        }
        notices.sort(Comparator.comparing(Notice::kind).thenComparing(Notice::day));
        return notices;
    }
}
