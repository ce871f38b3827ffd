package se.samsyn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/**
 * How long a report takes a person with a phone, from the address to the receipt. Each reporter is a window of its own and
 * all are at it at once; every key is pressed and every answer waited for, with the pauses of a person between.
 *
 * <p>The pauses follow the keystroke-level model (Card, Moran and Newell 1980): 1.35 s to think before each new matter and
 * 1.1 s to point at something, here by thumb. Letters come at 36.2 words a minute with a deviation of 13.2 between people,
 * as measured with 37 370 people on phones (Palin and others 2019). A swipe is taken for half a second, the first look at the page for two
 * seconds, and a moment set in the phone's own clock for six.
 *
 * <p>In the suite nobody pauses, and the journey only has to arrive: {@code make form-time} asks for the person's pace.
 */
class FormTimeTest extends PageTest {
    private static final int REPORTS = Integer.getInteger("samsyn.form.reports", 4);
    private static final double PACE = Double.parseDouble(System.getProperty("samsyn.form.pace", "0"));

    private static final double THINK = 1.35;
    private static final double POINT = 1.1;
    private static final double SWIPE = 0.5;
    private static final double LOOK = 2.0;
    private static final double SET_CLOCK = 6.0;
    private static final double LETTERS_OF_A_WORD = 5;

    private static final String[][] KINDS = {
        {"SKA", "SKA_GRAFFITI"}, {"SKA", "SKA_GLASS"}, {"NAR", "NAR_DEALING"}, {"SAM", "SAM_OUTDOORS"}, {"VHR", "VHR_FIGHT"},
        {"TIL", "TIL_THEFT"}, {"PLA", "PLA_LIGHTING"}, {"TRA", "TRA_SPEEDING"}, {"BRA", "BRA_CONTAINER"}, {"SKA", ""}
    };
    private static final String[] PLACES = {"Torget", "Båthamnen", "Havsskolan", "Stationen", "Kiosken vid parken", "Centrumgaraget"};
    private static final String[] TEXTS = {
        "",
        "",
        "",
        "Rutan vid entrén är krossad.",
        "Lampan ovanför gångvägen är trasig igen.",
        "Fem sex ungdomar, högljutt, stod kvar till tio.",
        "Moped kör fort på gångvägen när skolan slutar.",
        "Någon har eldat i papperskorgen, den är sotig.",
        "Klotter på hela gaveln mot cykelställen.",
        "Lukt av cannabis i trapphuset, tredje gången i veckan."
    };

    private record Step(double secondsBefore, Runnable deed) {}

    /** One person with a phone, and what is left to do. */
    private final class Reporter {
        final Window window;
        final Deque<Step> steps = new ArrayDeque<>();
        private final Random random;
        private final double secondsALetter;
        long started;
        long due;
        double seconds;

        Reporter(int number) {
            random = new Random(41_000L + number);
            double wordsAMinute = Math.max(15, 36.2 + 13.2 * random.nextGaussian());
            secondsALetter = 60 / (wordsAMinute * LETTERS_OF_A_WORD);
            window = Window.of("reporter", Window.PHONE);
            then(0, () -> window.page().navigate("/rapportera"));
            String[] kind = KINDS[random.nextInt(KINDS.length)];
            then(LOOK + THINK + POINT, () -> check("input[name=group][value=" + kind[0] + "]"));
            if (!kind[1].isEmpty()) {
                then(THINK + POINT, () -> check("input[name=sub][value=" + kind[1] + "]"));
            }
            type("#place", PLACES[random.nextInt(PLACES.length)]);
            when();
            String text = TEXTS[random.nextInt(TEXTS.length)];
            if (!text.isEmpty()) {
                type("#text", text);
            }
            if (random.nextInt(10) < 3) {
                then(SWIPE + THINK + POINT, () -> page().locator("details.more.field summary").click());
                then(POINT, () -> check("input[name=certainty][value=SEEN]"));
            }
            then(SWIPE + THINK + POINT, () -> page().locator(".thumb-bar button").click(new Locator.ClickOptions().setNoWaitAfter(true)));
            then(0, () -> page().locator("[data-receipt]").waitFor(
                    new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED)));
        }

        private void when() {
            int way = random.nextInt(10);
            if (way < 6) {
                then(SWIPE + THINK + POINT, () -> check("#when-now"));
                return;
            }
            boolean exact = way < 8;
            then(SWIPE + THINK + POINT, () -> check(exact ? "#when-exact" : "#when-between"));
            then(POINT + SET_CLOCK, () -> page().locator(exact ? "#at" : "#from").fill("2026-11-0" + (1 + random.nextInt(9)) + "T18:00"));
            if (!exact) {
                // The later moment is filled in with the present, which most leave as it is.
                then(THINK, () -> {});
            }
        }

        private void type(String field, String text) {
            then(SWIPE + THINK + POINT, () -> page().locator(field).focus());
            for (char letter : text.toCharArray()) {
                then(secondsALetter, () -> page().keyboard().type(String.valueOf(letter)));
            }
        }

        private void check(String box) {
            page().locator("label:has(" + box + ")").click();
        }

        private Page page() {
            return window.page();
        }

        private void then(double secondsBefore, Runnable deed) {
            steps.add(new Step(secondsBefore, deed));
        }

        void begin(long now) {
            started = now;
            due = now;
        }

        /** Does what is next, and says when it is time for the one after. */
        boolean step() {
            steps.remove().deed().run();
            long now = System.nanoTime();
            if (steps.isEmpty()) {
                seconds = (now - started) / 1e9;
                return false;
            }
            due = now + (long) (steps.peek().secondsBefore() * PACE * 1e9);
            return true;
        }
    }

    @Test
    void aReportIsWrittenAndSentAtAPersonsPace() {
        List<Reporter> all = new ArrayList<>();
        try {
            for (int i = 0; i < REPORTS; i++) {
                all.add(new Reporter(i));
            }
            PriorityQueue<Reporter> at = new PriorityQueue<>(Comparator.comparingLong((Reporter one) -> one.due));
            for (int i = 0; i < all.size(); i++) {
                // Not all at the same moment, as they would be nowhere else.
                all.get(i).begin(System.nanoTime() + (long) (i * 0.7 * PACE * 1e9));
                at.add(all.get(i));
            }
            while (!at.isEmpty()) {
                Reporter next = at.remove();
                double wait = (next.due - System.nanoTime()) / 1e6;
                if (wait > 1) {
                    next.page().waitForTimeout(wait);
                }
                if (next.step()) {
                    at.add(next);
                }
            }
            List<Double> seconds = all.stream().map(one -> one.seconds).sorted().toList();
            assertThat(seconds).hasSize(REPORTS).allMatch(one -> one > 0);
            if (PACE > 0) {
                System.out.printf(
                        java.util.Locale.ROOT, "form-time: %d reports, median %.1f s, quartiles %.1f and %.1f s, shortest %.1f s, longest %.1f s%n",
                        seconds.size(), quantile(seconds, 0.5), quantile(seconds, 0.25), quantile(seconds, 0.75), seconds.getFirst(),
                        seconds.getLast());
            }
        } finally {
            all.forEach(one -> one.window.close());
        }
    }

    private static double quantile(List<Double> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int low = (int) Math.floor(at);
        int high = (int) Math.ceil(at);
        return sorted.get(low) + (at - low) * (sorted.get(high) - sorted.get(low));
    }
}
