package se.samsyn.situation.thread;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Ground;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/** Pictures, which stand on counts, and the tasks that they gave. */
@Configuration(proxyBeanMethods = false)
class PictureThread {
    @Bean
    ThreadSource picturesOnTheThread(PictureThreadStore store, Situation situation) {
        return new ThreadSource(
                "/lagesbilder", visitor -> new ThreadPart(Stream.of(store.pictures(), store.weeded()).flatMap(List::stream).toList(), List.of()),
                Set.of(Kind.PICTURE), (at, visitor) -> counted(situation.get(at.id(), visitor)));
    }

    /** Others than those who keep the tasks in order see their own organisation's, as on the page of tasks. */
    @Bean
    ThreadSource tasksOnTheThread(PictureThreadStore store) {
        return ThreadSource.of("/uppdrag", visitor -> new ThreadPart(store.tasks(seesAll(visitor) ? null : visitor.organisationId()), store.ties()));
    }

    private static List<Ground> counted(Picture picture) {
        return picture.figures().sources().stream()
                .map(source -> new Ground(source.name(), source.count().count(), picture.period(), "", null))
                .toList();
    }

    private static boolean seesAll(Visitor visitor) {
        return visitor.hasAny(Role.COORDINATOR, Role.PICTURE_EDITOR);
    }
}
