package se.samsyn.insight.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.insight.Selection;
import se.samsyn.insight.kept.KeptStudy;
import se.samsyn.insight.kept.Studies;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Ground;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;

/** Kept studies, which stand on counts. */
@Configuration(proxyBeanMethods = false)
class StudyThread {
    @Bean
    ThreadSource studiesOnTheThread(Studies studies) {
        return new ThreadSource(
                "/karta", visitor -> new ThreadPart(studies.list().stream().map(study -> knot(study, visitor)).toList(), List.of()), Set.of(Kind.STUDY),
                (at, visitor) -> ground(studies.get(at.id())));
    }

    private static Knot knot(KeptStudy study, Visitor visitor) {
        return Knot.of(Kind.STUDY, study.id(), study.title(), null, LocalDate.ofInstant(study.keptAt(), visitor.zone()), study.address());
    }

    private static List<Ground> ground(KeptStudy study) {
        Selection selection = study.asking().selection();
        return List.of(new Ground(selection.source(), null, selection.period(), "", "/karta?" + selection.query()));
    }
}
