package se.samsyn.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe's rules of WCAG 2.2 AA, read into a page once however often it is looked at, and asked for nothing but what is broken:
 * describing everything that was in order took most of its time.
 */
final class Axe {
    private static final String SOURCE = source();

    private static final String LOOK = """
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'],
              });
              return found.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target} ${n.html}`));
            }""";

    private Axe() {}

    /** What it finds of serious and critical kind: rule, what it says and where. */
    @SuppressWarnings("unchecked")
    static List<String> serious(Page page) {
        if (!(boolean) page.evaluate("() => !!window.axe")) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(LOOK);
    }

    private static String source() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
