package se.samsyn.plans.thread;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;

/** Plans with their decisions, measures, and what was really done. */
@Configuration(proxyBeanMethods = false)
class PlanThread {
    @Bean
    ThreadSource plansOnTheThread(PlanThreadStore store) {
        return ThreadSource.of("/atgardsplaner", visitor -> new ThreadPart(
                Stream.of(store.plans(), store.measures(), store.work()).flatMap(List::stream).toList(), store.ties()));
    }
}
