package se.samsyn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;

/** The archive is made by a button and read from the disk, with the program out of reach. */
class ArchiveJourneyTest extends PageTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @Test
    void madeByAButtonAndReadFromTheDisk() throws IOException {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/installningar/arkiv");
            coordinator.button("Gör arkivet nu").click();
            assertThat(coordinator.page().locator("main").textContent()).contains("Senast gjort");
            coordinator.lookAtEveryWidth("arkiv");
        }
        Path archive = latest("9999");
        List<String> asked = new ArrayList<>();
        try (BrowserContext context = Chromium.running().newContext(
                new Browser.NewContextOptions().setViewportSize(Window.DESK, 900).setOffline(true))) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    asked.add(request.url());
                }
            });
            page.onConsoleMessage(message -> asked.add("console: " + message.text()));
            for (Path file : pages(archive)) {
                page.navigate(file.toUri().toString());
                assertThat(Axe.serious(page)).as(file.getFileName().toString()).isEmpty();
                for (int width : Window.WIDTHS) {
                    page.setViewportSize(width, 900);
                    assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as(file.getFileName() + " at " + width).isTrue();
                    if (!"no".equals(System.getProperty("samsyn.screenshots"))
                            && List.of("index.html", "atgardsplaner.html").contains(file.getFileName().toString())) {
                        page.screenshot(new Page.ScreenshotOptions().setPath(
                                Path.of("target", "screenshots", "archive", String.valueOf(width), file.getFileName() + ".png")));
                    }
                }
            }
            page.navigate(archive.resolve("index.html").toUri().toString());
            page.locator("text=Problembilder").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Problembilder");
        }
        assertThat(asked).as("nothing outside the disk, no trouble").isEmpty();
        everyLinkLeadsSomewhere(archive);
    }

    private static void everyLinkLeadsSomewhere(Path archive) throws IOException {
        int followed = 0;
        for (Path file : pages(archive)) {
            String html = Files.readString(file);
            assertThat(html).as("no script").doesNotContain("<script").doesNotContain("src=");
            Matcher links = LINK.matcher(html);
            while (links.find()) {
                String[] parts = links.group(1).split("#", 2);
                Path to = archive.resolve(parts[0]);
                assertThat(to).as(file.getFileName() + " leads to " + links.group(1)).exists();
                if (parts.length == 2) {
                    assertThat(Files.readString(to)).contains("id=\"" + parts[1] + "\"");
                }
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(100);
    }

    @Test
    void holdsNoRawTextNoReporterNoStaffAndNothingOfAnotherMunicipality() throws IOException {
        Scope town = TestDatabase.fresh("9963");
        Visit visit = Staff.signedIn(town, Role.COORDINATOR);
        String page = "/installningar/arkiv";
        assertThat(visit.post(page + "/nu", page).text()).contains("Senast gjort").contains("ett arkiv");
        Visit coordinator = Visit.as("coordinator");
        coordinator.post(page + "/nu", page);
        String theirs = all(latest("9963"));
        String ours = all(latest("9999"));
        assertThat(theirs).contains("Inget finns här.").doesNotContain("Björkhamn").doesNotContain("småbåtshamnen");
        assertThat(ours).contains("Nattvandring på bryggorna i juli och augusti").contains("Belys bryggorna").contains("Åtgärdsplanen följs upp minst vartannat år");
        List<String> raw = TestDatabase.owner()
                .sql("select distinct text from observation where municipality_id = '9999' and length(text) > 40 limit 400")
                .query(String.class).list();
        assertThat(raw).hasSizeGreaterThan(20).noneMatch(ours::contains);
        List<String> staff = TestDatabase.owner()
                .sql("select email from person where municipality_id = '9999' and email <> ''").query(String.class).list();
        assertThat(staff).noneMatch(ours::contains);
        assertThat(visit.post(page, page, "nights", "61", "version", "0").text()).contains("mellan 1 och 60");
        assertThat(visit.post(page, page, "nights", "3", "version", "0").body()).contains("value=\"3\"");
        assertThat(visit.post(page, page, "nights", "5", "version", "0").status()).isEqualTo(409);
        assertThat(visit.get(page + "/senaste.zip").status()).isEqualTo(200);
        assertThat(Visit.as("administrator").get(page + "/senaste.zip").status()).isEqualTo(403);
        assertThat(Visit.as("police").get(page).status()).isEqualTo(403);
    }

    private static Path latest(String municipality) {
        return Path.of(System.getProperty("samsyn.archive.folder"), municipality, "senaste");
    }

    private static List<Path> pages(Path archive) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static String all(Path archive) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(archive.toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
