package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import se.samsyn.PageTest;

/** The chain that the program exists for, by the hands of those who hold its links. */
class FromPhoneToPublicJourneyTest extends PageTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Tells this run's texts from those of other tests on the same database. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "q");

    private final LocalDateTime yesterday = LocalDateTime.now(door(Clock.class).withZone(ZONE)).minusDays(1);
    private final String told = "Klotter på gaveln mot cykelställen, märkt " + mark;
    private final String title = "Läget märkt " + mark;
    private final String finding = "Klotter vid skolan, i övrigt som vanligt (" + mark + ")";

    @Test
    void whatAReporterSeesReachesTheInhabitants() throws Exception {
        try (Window reporter = Window.of("reporter", Window.PHONE);
                Window reviewer = Window.of("reviewer", Window.TABLET);
                Window coordinator = Window.of("coordinator", Window.DESK);
                Window inhabitant = Window.ofAnyone("anyone", Window.PHONE)) {
            String number = reports(reporter);
            mineSay(reporter, number, "mottagen");
            reviews(reviewer, number);
            mineSay(reporter, number, "granskad");
            String picture = drafts(coordinator);
            judges(coordinator);
            locks(coordinator, picture);
            mineSay(reporter, number, "Ingår i lägesbilden");
            String address = publishes(coordinator);
            reads(inhabitant, address);
        }
    }

    /** @return the report's number */
    private String reports(Window reporter) {
        reporter.open("/");
        reporter.look("start");
        reporter.link("Rapportera").first().click();
        assertThat(reporter.heading("Rapportera en händelse")).isVisible();
        reporter.look("rapportera");
        reporter.choice("Skadegörelse").check();
        reporter.choice("klotter").check();
        reporter.field("Var?").fill("Havsskolan");
        reporter.choice("Mellan två tider").check();
        reporter.field("Tidigast").fill(moment(yesterday.withHour(17)));
        reporter.field("Senast").fill(moment(yesterday.withHour(22)));
        reporter.field("Berätta kort (frivilligt)").fill(told);
        reporter.look("rapportera-ifylld");
        reporter.button("Skicka in").click();
        assertThat(reporter.heading("Tack, rapporten är mottagen")).isVisible();
        reporter.look("rapport-mottagen");
        return reporter.page().url().replaceAll(".*/klart/", "");
    }

    private void mineSay(Window reporter, String number, String words) {
        reporter.open("/mina-rapporter");
        Locator row = reporter.page().locator("main li").filter(new Locator.FilterOptions().setHasText("nr " + number));
        assertThat(row).containsText(words);
        reporter.look("mina-rapporter-" + words.replace(' ', '-').toLowerCase());
    }

    private void reviews(Window reviewer, String number) {
        reviewer.open("/");
        reviewer.lookAtEveryWidth("start");
        reviewer.open("/att-granska");
        reviewer.lookAtEveryWidth("att-granska");
        reviewer.page()
                .locator("main li")
                .filter(new Locator.FilterOptions().setHasText("nr " + number))
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                .click();
        assertThat(reviewer.page().getByText(told).first()).isVisible();
        reviewer.lookAtEveryWidth("granska-en");
        reviewer.button("Godkänn").click();
        assertThat(reviewer.page().getByText("Nr " + number + " är klar").or(reviewer.heading("Att granska")).first()).isVisible();
        reviewer.open("/handelser/" + number);
        assertThat(reviewer.page().getByText("granskad").first()).isVisible();
        reviewer.lookAtEveryWidth("handelse");
    }

    /** @return the picture's address */
    private String drafts(Window coordinator) {
        coordinator.open("/");
        coordinator.lookAtEveryWidth("veckorundan");
        coordinator.page().locator("[data-menu-part] > summary").getByText("Läget").click();
        coordinator.link("Lägesbilder").first().click();
        coordinator.lookAtEveryWidth("lagesbilder");
        coordinator.link("Ny lägesbild").click();
        coordinator.lookAtEveryWidth("ny-lagesbild");
        coordinator.field("Rubrik").fill(title);
        LocalDate today = yesterday.toLocalDate().plusDays(1);
        coordinator.field("Från").fill(today.minusDays(13).toString());
        coordinator.field("Till och med").fill(today.toString());
        coordinator.button("Skriv utkast").click();
        assertThat(coordinator.heading(title)).isVisible();
        assertThat(coordinator.page().locator(".drafted").first()).containsText("i perioden");
        coordinator.lookAtEveryWidth("lagesbild-utkast");
        return coordinator.page().url().replace("/redigera", "").replace(site(), "");
    }

    private void judges(Window coordinator) {
        coordinator.page().locator("#text-IN_SHORT").fill("Lugnt, utom klotter vid skolan.");
        coordinator.page().locator("#place-1").fill("Havsskolan");
        coordinator.page().locator("#why-1").fill("Nytt klotter mot cykelställen");
        coordinator.page().locator("#task-1").fill("Havsskolan");
        coordinator.page().locator("#what-1").fill("Sanera gaveln och se över belysningen, " + mark);
        coordinator.page().locator("#who-1").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        coordinator.page().locator("#due-1").fill(yesterday.toLocalDate().plusDays(8).toString());
        coordinator.lookAtEveryWidth("lagesbild-bedomd");
    }

    private void locks(Window coordinator, String picture) {
        coordinator.button("Spara och lås").click();
        assertThat(coordinator.heading("Lås lägesbild")).isVisible();
        coordinator.lookAtEveryWidth("lagesbild-las");
        coordinator.button("Lås").click();
        assertThat(coordinator.page().getByText("Kontrollsumma")).isVisible();
        assertThat(coordinator.page().locator("main")).containsText("Lugnt, utom klotter vid skolan.");
        coordinator.lookAtEveryWidth("lagesbild-last");
        APIResponse paper = coordinator.page().request().get(picture + ".pdf");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        coordinator.open("/uppdrag");
        assertThat(coordinator.page().getByText("Sanera gaveln och se över belysningen, " + mark).first()).isVisible();
        coordinator.lookAtEveryWidth("uppdrag");
        coordinator.open(picture);
    }

    /** @return the address of what was published */
    private String publishes(Window coordinator) {
        coordinator.link("Gör offentlig").click();
        coordinator.field("Det viktigaste, i en mening").fill(finding);
        coordinator.page().locator("input[name=task]").first().check();
        coordinator.button("Visa igen").click();
        assertThat(coordinator.page().locator(".public-preview")).containsText(finding);
        assertThat(coordinator.page().getByText("Angreppet misslyckades.")).isVisible();
        coordinator.lookAtEveryWidth("publicera");
        coordinator.button("Publicera").click();
        coordinator.page().waitForURL("**/offentligt/9999/lagesbilder/*");
        coordinator.listen("published");
        return coordinator.page().url().replace(site(), "");
    }

    private void reads(Window inhabitant, String address) throws Exception {
        inhabitant.open("/offentligt/9999");
        assertThat(inhabitant.page().locator("main")).containsText(finding);
        assertThat(inhabitant.page().locator("main")).not().containsText(told);
        inhabitant.lookAtEveryWidth("offentligt");
        inhabitant.link("Lättläst").click();
        assertThat(inhabitant.heading("Det här vet vi inte")).isVisible();
        inhabitant.lookAtEveryWidth("offentligt-lattlast");
        inhabitant.link("English").click();
        assertThat(inhabitant.heading("What we do not know")).isVisible();
        inhabitant.lookAtEveryWidth("offentligt-engelska");
        assertThat(inhabitant.page().context().cookies()).isEmpty();
        inhabitant.open(address);
        assertThat(inhabitant.page().locator("main")).containsText(finding);
        assertThat(inhabitant.page().locator("main")).containsText("Sanera gaveln");
        inhabitant.lookAtEveryWidth("offentlig-lagesbild");
        inhabitant.open("/offentligt/tillganglighet");
        inhabitant.lookAtEveryWidth("tillganglighet");

        APIResponse feed = inhabitant.page().request().get("/offentligt/9999/flode.xml");
        assertThat(feed.headers().get("content-type")).startsWith("application/atom+xml");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Document atom = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(feed.body()));
        assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").item(0).getTextContent())
                .contains(title);
    }

    private static String moment(LocalDateTime moment) {
        return moment.withMinute(0).withSecond(0).withNano(0).toString();
    }
}
