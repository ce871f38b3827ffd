package se.samsyn.home.web;

import gg.jte.Content;
import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * The coordinator's weekly round.
 *
 * @param lead how long it takes, and what is late
 * @param canWait what may be left, in a sentence
 * @param picture the latest locked picture, or null
 * @param questions Monday's questions, each a link
 */
public record RoundPage(
        Frame frame,
        int week,
        String lead,
        List<Stop> stops,
        String canWait,
        Item picture,
        Item meeting,
        List<Item> questions,
        String mapFinding,
        Content map,
        String mapCaption,
        String mapAddress)
        implements Page {

    /**
     * One of the four stops.
     *
     * @param count of what waits here
     * @param minutes about how long, by what each kind of thing took when it was tried out
     */
    public record Stop(String name, long count, long minutes, List<Item> items) {
        public boolean done() {
            return count == 0;
        }
    }

    /**
     * A line that leads somewhere.
     *
     * @param tag the style of the word before it; null when there is no such word
     * @param word the word, such as "försenat"
     * @param after what stands after the link, or an empty text
     * @param button the deed, when a button stands after the text in place of a link; else null
     */
    public record Item(String tag, String word, String text, String address, String after, String button) {
        static Item plain(String text, String address, String after) {
            return new Item(null, null, text, address, after, null);
        }

        static Item deed(String text, String address, String button) {
            return new Item(null, null, text, address, "", button);
        }
    }
}
