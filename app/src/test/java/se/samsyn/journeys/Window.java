package se.samsyn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samsyn.PageTest;

/**
 * One person's browser window. It hears everything that goes wrong in it: messages in the console, breaches of the content
 * security policy, requests to other hosts, pages that scroll sideways. {@link #look} says so at once.
 */
final class Window implements AutoCloseable {
    static final int PHONE = 360;
    static final int TABLET = 768;
    static final int DESK = 1440;
    static final List<Integer> WIDTHS = List.of(PHONE, TABLET, DESK);

    /** Drawing a page from top to bottom takes as long as looking for what is wrong with it. */
    private static final boolean DRAWN = !"no".equals(System.getProperty("samsyn.screenshots"));

    private static final String HEAR_POLICY =
            "document.addEventListener('securitypolicyviolation', e => console.error('Policy: ' + e.violatedDirective + ' ' + e.blockedURI))";
    private static final String TOO_WIDE = """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return '';
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 1);
              return document.documentElement.scrollWidth + ' px of ' + room + ': '
                + wide.slice(0, 4).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ');
            }""";

    /** A page that was found open to all needs no second reading: width and what it held, without its forms' keys. */
    private static final Set<String> FOUND_OPEN = new HashSet<>();

    private final String person;
    private final BrowserContext context;
    private final Page page;
    private final boolean script;
    private final List<String> troubles = new ArrayList<>();
    private int width;
    private String tiles = PageTest.site();

    private Window(String person, int width, boolean script) {
        this.person = person;
        this.width = width;
        this.script = script;
        context = Chromium.running().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height(width))
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setBaseURL(PageTest.site()));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLISECONDS);
        context.addInitScript(HEAR_POLICY);
        context.onRequest(request -> {
            boolean own = request.url().startsWith(PageTest.site() + "/") || request.url().matches("(?s)(data|blob):.*");
            if (!own && !request.url().startsWith(tiles)) {
                troubles.add("asked another host: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            // A page that answers with a mistake is one that Chromium failed to load; a line that a test has cut is no trouble.
            if (message.type().equals("error")
                    && !message.text().contains("status of 422")
                    && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                troubles.add("console: " + message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> troubles.add("script: " + error.error()));
        page = context.newPage();
    }

    /** Somebody who is not signed in. */
    static Window ofAnyone(String person, int width) {
        return new Window(person, width, true);
    }

    /** Somebody whose browser runs no script. */
    static Window withoutScript(String persona, int width) {
        return new Window(persona + "-without-script", width, false).enter(persona);
    }

    /** A demo persona who has signed in with one click. */
    static Window of(String persona, int width) {
        return new Window(persona, width, true).enter(persona);
    }

    private Window enter(String persona) {
        open("/logga-in?till=/mitt-konto");
        page.locator("form:has(input[name=persona][value=" + persona + "]) button").click();
        page.waitForURL(address -> !address.contains("/logga-in"));
        return this;
    }

    Page page() {
        return page;
    }

    /** The one other host whose images may be asked for from now on. */
    void mayAsk(String origin) {
        tiles = origin + "/";
    }

    /** Opens an address of the program; it must answer with a page. */
    void open(String address) {
        Response answer = page.navigate(address);
        assertThat(answer.status()).as(person + " opens " + address).isEqualTo(200);
    }

    void resize(int newWidth) {
        width = newWidth;
        page.setViewportSize(newWidth, height(newWidth));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** A radio button by its words, which are the whole tile. */
    Locator choice(String words) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The page as it stands: drawn for people to look at where that is asked for, and without anything that shuts a person out. */
    void look(String name) {
        page.waitForLoadState();
        if (DRAWN) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", person, String.valueOf(width), name + ".png"))
                    .setFullPage(true)
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
        glance(name);
        assertThat(shutOut()).as(name + " for " + person + " at " + width).isEmpty();
    }

    /** The same page at the three widths, without loading it again. */
    void lookAtEveryWidth(String name) {
        int before = width;
        for (int each : WIDTHS) {
            resize(each);
            look(name);
        }
        resize(before);
    }

    /** A page of a kind that was looked at for somebody else: whole at this width, at the others only for what does not fit. */
    void lookAgain(String name) {
        page.waitForLoadState();
        glance(name);
        assertThat(shutOut()).as(name + " for " + person + " at " + width).isEmpty();
        int before = width;
        for (int each : WIDTHS) {
            if (each != before) {
                resize(each);
                glance(name);
            }
        }
        resize(before);
    }

    private void glance(String name) {
        String wide = (String) page.evaluate(TOO_WIDE);
        if (!wide.isEmpty()) {
            troubles.add("scrolls sideways, " + wide);
        }
        listen(name);
    }

    /** Fails with what was heard until now. */
    void listen(String name) {
        List<String> heard = List.copyOf(troubles);
        troubles.clear();
        assertThat(heard).as(name + " for " + person + " at " + width).isEmpty();
    }

    /** What axe, itself a script, finds of serious and critical kind: rule, what it says and where. */
    private Set<String> shutOut() {
        // At the end of the page the bar at the thumb stands in its own place and hides nothing that one could scroll to.
        page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        String held = width + page.content()
                .replaceAll("(?s)<header.*?</header>", "")
                .replaceAll("name=\"(_csrf|key)\" value=\"[^\"]*\"", "");
        if (!script || FOUND_OPEN.contains(held)) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>(Axe.serious(page));
        if (found.isEmpty()) {
            FOUND_OPEN.add(held);
        }
        return found;
    }

    private static int height(int width) {
        return width == PHONE ? 740 : width == TABLET ? 1024 : 900;
    }

    @Override
    public void close() {
        context.close();
    }
}
