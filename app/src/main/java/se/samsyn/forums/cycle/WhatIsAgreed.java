package se.samsyn.forums.cycle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreements;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.CauseAnalyses;

/** The gates of the third step that the program sees by itself. */
@Component
class WhatIsAgreed {
    private final Problems problems;
    private final CauseAnalyses analyses;
    private final Agreements agreements;

    WhatIsAgreed(Problems problems, CauseAnalyses analyses, Agreements agreements) {
        this.problems = problems;
        this.analyses = analyses;
        this.agreements = agreements;
    }

    Map<Gate, Boolean> now(Visitor visitor) {
        Map<Gate, Boolean> seen = new EnumMap<>(Gate.class);
        List<Problem> stated = problems.list();
        List<Problem> prioritised = stated.stream()
                .filter(problem -> problem.state() == Problem.State.PRIORITISED || problem.state() == Problem.State.ACTED_UPON)
                .toList();
        seen.put(Gate.PRIORITISED,
                !prioritised.isEmpty() && stated.stream().noneMatch(problem -> problem.state() == Problem.State.IDENTIFIED));
        seen.put(Gate.CAUSES, !prioritised.isEmpty() && prioritised.stream()
                .allMatch(problem -> analyses.findOfProblem(problem.id()).filter(analysis -> analysis.finished()).isPresent()));
        seen.put(Gate.AGREEMENT, agreements.list().stream().anyMatch(agreement -> agreement.inForce(agreements.today(visitor))));
        return seen;
    }
}
