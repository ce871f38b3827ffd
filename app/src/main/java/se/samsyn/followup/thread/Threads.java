package se.samsyn.followup.thread;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.followup.thread.RedThread.Grounded;
import se.samsyn.followup.thread.RedThread.Hung;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Visitor;
import se.samsyn.kernel.thread.Ground;
import se.samsyn.kernel.thread.Knot;
import se.samsyn.kernel.thread.Knot.At;
import se.samsyn.kernel.thread.Knot.Kind;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeding;

/**
 * The door to the red thread. Knows no room: each hands down its {@link ThreadSource}, read in the visitor's own scope, and nothing is
 * copied. What a visitor may not see ends the thread there, with no other word than that something is there.
 */
@Service
public class Threads {
    private static final int MOST_LINES_OF_THE_LOG = 200;

    private final List<ThreadSource> sources;
    private final Weeding weeding;
    private final Clock clock;

    Threads(List<ThreadSource> sources, Weeding weeding, Clock clock) {
        this.sources = List.copyOf(sources);
        this.weeding = weeding;
        this.clock = clock;
    }

    /** A measure, and which stages its thread reaches. */
    public record Reach(Knot measure, Set<Stage> stages) {}

    /** @param opens whether the visitor may open a page of the program */
    @Transactional(readOnly = true)
    public Weave weave(Visitor visitor, Predicate<String> opens) {
        return new Weave(sources.stream().map(source -> part(source, visitor, opens)).toList());
    }

    private static ThreadPart part(ThreadSource source, Visitor visitor, Predicate<String> opens) {
        ThreadPart part = source.read().apply(visitor);
        return opens.test(source.entrance()) ? part : new ThreadPart(List.of(), part.ties());
    }

    /** A thread, and where it is broken. */
    public record Followed(RedThread thread, List<Loose> loose) {}

    /** The thread through one knot. @throws Missing when there is none, or the visitor is not shown it */
    @Transactional(readOnly = true)
    public Followed follow(At from, Visitor visitor, Predicate<String> opens) {
        Weave weave = weave(visitor, opens);
        weave.find(from).filter(knot -> knot.weeded() == null).orElseThrow(() -> new Missing("knot " + from));
        RedThread bare = weave.through(from);
        Set<At> hung = bare.hung().stream().map(Hung::at).collect(Collectors.toSet());
        return new Followed(
                new RedThread(bare.from(), bare.hung(), bare.ties(), grounds(bare, visitor)),
                LooseRules.loose(weave, today(visitor)).stream().filter(one -> hung.contains(one.knot().at())).toList());
    }

    /** As {@link #follow}, without the breaks. */
    @Transactional(readOnly = true)
    public RedThread through(At from, Visitor visitor, Predicate<String> opens) {
        return follow(from, visitor, opens).thread();
    }

    private List<Grounded> grounds(RedThread thread, Visitor visitor) {
        List<Grounded> grounds = new ArrayList<>();
        List<Weeding.Line> log = weeding.log(MOST_LINES_OF_THE_LOG).stream()
                .filter(line -> line.documentClass() == DocumentClass.REVIEWED_OBSERVATION)
                .toList();
        for (Hung one : thread.hung()) {
            if (!one.shown() || one.knot().weeded() != null || one.side() == RedThread.Side.AHEAD && one.at().kind() != Kind.EVALUATION) {
                continue;
            }
            for (ThreadSource source : sources) {
                if (source.grounded().contains(one.at().kind())) {
                    source.grounds().apply(one.at(), visitor).forEach(ground -> grounds.add(new Grounded(one.at(), ground, weeded(ground, log))));
                }
            }
        }
        return grounds;
    }

    /** The latest night that took observations of the ground's days. */
    private static LocalDate weeded(Ground ground, List<Weeding.Line> log) {
        return ground.period() == null || ground.source() == null
                ? null
                : log.stream().filter(line -> line.before().isAfter(ground.period().first())).map(Weeding.Line::weededOn).findFirst().orElse(null);
    }

    /** The broken ones. */
    @Transactional(readOnly = true)
    public List<Loose> loose(Visitor visitor, Predicate<String> opens) {
        return LooseRules.loose(weave(visitor, opens), today(visitor));
    }

    /** Each measure that is shown with how far its thread reaches, the latest first. */
    public static List<Reach> reaches(Weave weave) {
        return weave.of(Kind.MEASURE).reversed().stream().map(measure -> {
            Set<Stage> stages = EnumSet.of(Stage.MEASURE);
            weave.behind(measure.at()).forEach(at -> stages.add(Stage.of(at.kind())));
            weave.ahead(measure.at()).forEach(at -> stages.add(Stage.of(at.kind())));
            return new Reach(measure, stages);
        }).toList();
    }

    /** Today where the visitor is. */
    public LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }
}
