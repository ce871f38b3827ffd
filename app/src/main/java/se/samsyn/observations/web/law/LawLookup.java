package se.samsyn.observations.web.law;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observations;
import se.samsyn.observations.owning.Owners;
import se.samsyn.observations.reporters.Reporters;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;

/** Finds what the law asks to be shown beside observations. */
@Component
public class LawLookup {
    private final Observations observations;
    private final Reporters reporters;
    private final SecrecyMarks marks;

    LawLookup(Observations observations, Reporters reporters, SecrecyMarks marks) {
        this.observations = observations;
        this.reporters = reporters;
        this.marks = marks;
    }

    public LawFacts facts(Observation observation, Visitor visitor) {
        return new LawFacts(
                observations.textWeededOn(observation.id()).orElse(null),
                reporters.function(observation.id()).orElse(null),
                Reporters.mayAsk(visitor) && observation.importId() == null,
                marks.find(SecrecyMark.Kind.OBSERVATION, observation.id()).orElse(null),
                SecrecyMarks.marks(visitor),
                Owners.mayWithdraw(observation, visitor));
    }

    /** The marks on some observations, by their numbers. */
    public Map<Long, SecrecyMark> marks(List<Observation> rows) {
        return marks.of(SecrecyMark.Kind.OBSERVATION, rows.stream().map(Observation::id).toList());
    }

    /** The marks on all observations, by their numbers. */
    public Map<Long, SecrecyMark> marks() {
        return marks.of(SecrecyMark.Kind.OBSERVATION);
    }
}
