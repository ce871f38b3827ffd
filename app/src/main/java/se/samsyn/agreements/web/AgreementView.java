package se.samsyn.agreements.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.open.OpenAgreements;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.problems.causes.CauseAnalyses;
import se.samsyn.problems.causes.CauseAnalysis;
import se.samsyn.shell.Frame;

/** Puts an agreement's page together, for whichever form was sent. */
@Component
class AgreementView {
    private final Agreements agreements;
    private final Problems problems;
    private final CauseAnalyses causes;
    private final OpenAgreements open;

    AgreementView(Agreements agreements, Problems problems, CauseAnalyses causes, OpenAgreements open) {
        this.open = open;
        this.agreements = agreements;
        this.problems = problems;
        this.causes = causes;
    }

    AgreementPage page(Frame frame, Visitor visitor, long id, Map<String, String> form, FieldErrors errors) {
        Agreement agreement = agreements.get(id);
        List<Agreement> editions = agreements.list().stream().filter(other -> other.number() == agreement.number()).toList();
        return new AgreementPage(
                frame, agreement, agreements.problemsOf(id), unfinished(agreement), agreements.annexes(id), editions,
                open.find(agreement).orElse(null), agreements.today(visitor), Agreements.writes(visitor), visitor.hasAny(Role.COORDINATOR, Role.POLICE, Role.REGISTRAR), form, errors);
    }

    private List<String> unfinished(Agreement agreement) {
        if (agreement.fixed()) {
            return List.of();
        }
        List<Long> finished = causes.list().stream().filter(CauseAnalysis::finished).map(CauseAnalysis::problemId).toList();
        return problems.list().stream()
                .filter(problem -> agreement.terms().problems().contains(problem.id()) && !finished.contains(problem.id()))
                .map(Problem::statement)
                .map(statement -> statement.title())
                .toList();
    }
}
