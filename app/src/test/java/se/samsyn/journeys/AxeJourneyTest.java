package se.samsyn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the journeys would not see if axe had gone blind. */
class AxeJourneyTest {
    @Test
    void whatShutsAPersonOutIsSeen() {
        try (Page page = Chromium.running().newPage()) {
            page.setContent("<html lang=\"sv\"><head><title>Prov</title></head><body><main><h1>Prov</h1>"
                    + "<img src=\"data:,\"><p style=\"color:#ccc;background:#fff\">Blek text</p><p>Svart text</p></main></body></html>");
            assertThat(Axe.serious(page)).hasSize(2)
                    .anyMatch(found -> found.startsWith("image-alt: "))
                    .anyMatch(found -> found.startsWith("color-contrast: ") && found.contains("Blek text"));
        }
    }
}
