package se.samsyn.situation.printing;

import gg.jte.Content;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Task;

/**
 * All that the printed picture needs.
 *
 * @param tasks what it gave, with what has been done since; empty for a draft
 */
public record Print(Frame frame, Picture picture, String municipality, List<Task> tasks, Formalities formalities) {
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.DOTALL);

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
