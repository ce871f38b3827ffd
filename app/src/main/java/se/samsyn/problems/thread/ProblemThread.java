package se.samsyn.problems.thread;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;

/** Problems with their causes: from what was seen to why it is so. */
@Configuration(proxyBeanMethods = false)
class ProblemThread {
    @Bean
    ThreadSource problemsOnTheThread(ProblemThreadStore store) {
        return new ThreadSource(
                "/problembilder",
                visitor -> new ThreadPart(
                        Stream.of(store.problems(), store.analyses(), store.causes()).flatMap(List::stream).toList(), store.ties()),
                Set.of(Kind.PROBLEM), (at, visitor) -> store.evidence(at.id()));
    }
}
