package se.samsyn.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;

/**
 * The sentence that a figure comes to, as the key of a text and its facts: numbers, names, days, periods, lists of names, or
 * further findings.
 */
public record Finding(String key, List<Object> facts) {
    public Finding {
        facts = List.copyOf(facts);
    }

    public static Finding of(String key, Object... facts) {
        return new Finding(key, List.of(facts));
    }

    /** In the visitor's language. */
    public String say(Frame frame) {
        return frame.say(key, facts.stream().map(fact -> word(frame, fact)).toArray());
    }

    private static Object word(Frame frame, Object fact) {
        return switch (fact) {
            case Finding finding -> finding.say(frame);
            case Collection<?> names -> join(frame, names.stream().map(name -> word(frame, name).toString()).toList());
            case Period period -> frame.period(period);
            case LocalDate day -> frame.date(day);
            default -> fact;
        };
    }

    private static String join(Frame frame, List<String> names) {
        if (names.size() < 2) {
            return names.isEmpty() ? "" : names.getFirst();
        }
        return frame.say("insight.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
