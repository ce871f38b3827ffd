package se.samsyn.forums.thread;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;

/** What groups decided, and what they lifted to a body that decides. */
@Configuration(proxyBeanMethods = false)
class DecisionThread {
    @Bean
    ThreadSource decisionsOnTheThread(DecisionThreadStore store) {
        return ThreadSource.of("/arenden", visitor -> new ThreadPart(
                Stream.of(store.decisions(), store.matters()).flatMap(List::stream).toList(), store.ties()));
    }
}
