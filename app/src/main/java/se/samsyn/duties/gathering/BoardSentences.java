package se.samsyn.duties.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Duty;
import se.samsyn.duties.DutyState;
import se.samsyn.duties.Standing;
import se.samsyn.followup.board.FromAbove;
import se.samsyn.followup.board.Passage;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Texts;

/** What the report to the board says of the law's duties: how many are shown, and which are not. */
@Configuration(proxyBeanMethods = false)
class BoardSentences {
    private static final int MOST = 4;
    private static final Set<DutyState> LEFT = Set.of(DutyState.LATE, DutyState.OWN_PASSED, DutyState.MISSING);

    @Bean
    FromAbove dutiesForTheBoard(ObjectProvider<Duties> duties, Texts texts) {
        return new FromAbove(visitor -> sentences(duties.getObject(), texts, visitor));
    }

    private static List<Passage> sentences(Duties duties, Texts texts, Visitor visitor) {
        List<Standing> law = duties.standings(visitor).stream().filter(standing -> standing.duty().kind() != Duty.Kind.GUIDANCE).toList();
        List<Passage> written = new ArrayList<>();
        String basis = say(texts, "duties.board.basis", duties.today(visitor).toString());
        written.add(passage(say(texts, "duties.board.fulfilled", law.stream().filter(one -> one.state() == DutyState.FULFILLED).count()), basis));
        law.stream()
                .filter(one -> LEFT.contains(one.state()))
                .sorted(java.util.Comparator.comparing(Standing::state))
                .limit(MOST)
                .forEach(one -> written.add(passage(
                        say(texts, "duties.board.left", say(texts, "duties.state." + one.state()), say(texts, "duties.duty." + one.duty())), basis)));
        return written;
    }

    private static Passage passage(String text, String basis) {
        return new Passage(Passage.Part.LAW, text, List.of(), List.of(basis), false);
    }

    private static String say(Texts texts, String key, Object... facts) {
        return texts.say(Texts.LANGUAGES.getFirst(), key, facts);
    }
}
