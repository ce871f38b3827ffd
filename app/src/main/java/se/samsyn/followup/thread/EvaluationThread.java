package se.samsyn.followup.thread;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.followup.Answer;
import se.samsyn.followup.Evaluation;
import se.samsyn.followup.Evaluations;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.thread.Ground;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;

/** What came of measures, which stands on counts of its own. */
@Configuration(proxyBeanMethods = false)
class EvaluationThread {
    @Bean
    ThreadSource evaluationsOnTheThread(EvaluationThreadStore store, Evaluations evaluations) {
        return new ThreadSource(
                "/uppfoljning", visitor -> new ThreadPart(store.evaluations(), store.ties()), Set.of(Kind.EVALUATION),
                (at, visitor) -> counted(evaluations.get(at.id())));
    }

    private static List<Ground> counted(Evaluation evaluation) {
        Answer answer = evaluation.answer();
        return answer == null
                ? List.of()
                : List.of(new Ground(
                        evaluation.design().source(), Arrays.stream(answer.area()).sum() + Arrays.stream(answer.comparison()).sum(),
                        new Period(answer.first(), evaluation.design().endDay()), "", null));
    }
}
