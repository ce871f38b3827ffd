package se.samsyn.forums.web.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsyn.actors.Function;
import se.samsyn.forums.asking.Asking;
import se.samsyn.forums.asking.QuestionSet;
import se.samsyn.forums.asking.Round;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * Frågor med länk: the sets and their rounds.
 *
 * @param functions by number
 * @param handed the link that was just made, or null; shown once
 */
public record AskingPage(
        Frame frame, List<QuestionSet> sets, List<Round> rounds, Map<Long, Function> functions, LocalDate today, boolean writes,
        boolean letters, Asking.Handed handed) implements Page {
    public List<Round> of(QuestionSet set) {
        return rounds.stream().filter(round -> round.setId() == set.id()).toList();
    }

    public String function(long id) {
        return functions.containsKey(id) ? functions.get(id).name() : "";
    }
}
