package se.samsyn.followup.board;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;

/** Reports to the board and their sentences, where the thread ends. */
@Configuration(proxyBeanMethods = false)
class BoardThread {
    @Bean
    ThreadSource reportsOnTheThread(BoardStore store) {
        return ThreadSource.of("/rapport-till-styrelsen", visitor -> new ThreadPart(
                Stream.of(store.reports(), store.sentences()).flatMap(List::stream).toList(), store.ties()));
    }
}
