package se.samsyn.situation.printing;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samsyn.problems.Criterion;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Decision;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureState;
import se.samsyn.situation.Task;
import se.samsyn.situation.attaching.Attached;

/**
 * All that the printed picture needs.
 *
 * @param tasks what it gave, with what has been done since; empty for a draft
 */
public record Print(Frame frame, Picture picture, Attached attached, String municipality, List<Task> tasks, Formalities formalities) {
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.DOTALL);

    /** When it was locked, or by whom it was fixed. */
    public static String closed(Frame frame, Picture picture) {
        Decision decision = picture.lock().decision();
        return decision == null
                ? frame.say("situation.lockedOn", frame.longTime(picture.lock().at()))
                : frame.say("situation.fixedOn", decision.body(), frame.date(decision.on()), decision.paragraph());
    }

    /** The sentence under it: who locked it, or the whole decision. */
    public static String seal(Frame frame, Picture picture) {
        Decision decision = picture.lock().decision();
        return decision == null
                ? frame.say("situation.seal", picture.lock().byName(), frame.longTime(picture.lock().at()))
                : frame.say("situation.seal.fixed", decision.body(), frame.date(decision.on()), decision.paragraph(),
                        decision.diaryNumber(), picture.lock().byName(), frame.longTime(picture.lock().at()));
    }

    /** The word for where it stands. */
    public static String state(Frame frame, Picture picture) {
        boolean fixed = picture.state() == PictureState.LOCKED && picture.kind().fixed();
        return frame.say("situation.state." + (fixed ? "FIXED" : picture.state().name()));
    }

    /** A value of a series: whole for counts, with one decimal for rates. */
    public static String value(Frame frame, double value, int per) {
        return per == 0 ? frame.number(Math.round(value)) : String.format(frame.locale(), "%,.1f", value);
    }

    /** The criteria that were answered so, in words; null asks for those that nobody has answered. */
    public static String criteria(Frame frame, Attached.WeighedProblem problem, Criterion.Answer answer) {
        String words = Arrays.stream(Criterion.values())
                .filter(criterion -> problem.criteria().get(criterion) == answer)
                .map(criterion -> frame.say("problems.criterion." + criterion).toLowerCase(frame.locale()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "–" : words;
    }

    /** With its first letter large. */
    public static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A drawing of {@code insight}, as it stands: every name in it was escaped when it was drawn. */
    public static Content drawn(String svg) {
        return output -> output.writeContent(svg);
    }

    /** The same with its own title as the text that stands in its place, where the PDF looks for it. */
    public static Content described(String svg) {
        Matcher title = TITLE.matcher(svg);
        String alt = title.find() ? title.group(1).replace("\"", "&quot;") : "";
        return drawn(svg.replaceFirst("<svg ", Matcher.quoteReplacement("<svg alt=\"" + alt + "\" ")));
    }
}
