package se.samsyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.Checked;
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.NewPublication;
import se.samsyn.publishing.PublicCounts;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.PublicPicture.Line;
import se.samsyn.publishing.Publication;
import se.samsyn.publishing.Publications;

class PortalPagesTest extends PageTest {
    private static final String TOWN = "9831";
    private static final String PLACE = "Läget <i>vid</i> älven";
    private static final Visitor WRITER = new Visitor(
            7, "Hemlig Handläggare", TOWN, "Provkommun", ZoneId.of("Europe/Stockholm"), 3, "Kommunledningskontoret",
            OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);
    private static int first;
    private static int second;
    private static int withdrawn;

    @BeforeAll
    static void publish() {
        Publications publications = door(Publications.class);
        Scope.run(TestDatabase.fresh(TOWN), () -> {
            first = publish("a", "2026-01-05", "2026-02-01", null).number();
            second = publish("b", "2026-01-05", "2026-02-01", first).number();
            withdrawn = publish("c", "2025-01-06", "2025-02-02", null).number();
            publications.withdraw(withdrawn, "Fel period", WRITER);
        });
    }

    @Test
    void everyoneReadsTheLatestWithoutSignIn() {
        Visit.Answer page = Visit.anonymous().get("/offentligt/" + TOWN);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Så arbetar vi för trygghet").contains("färre än 5").contains("sannolikt fler").contains("Tidigare lägesbilder");
        assertThat(page.body()).contains("Läget &lt;i&gt;vid&lt;/i&gt; älven").doesNotContain("<i>vid</i>").doesNotContain("Hemlig Handläggare");
    }

    @Test
    void theEnglishPageIsEnglishAndSetsNoCookie() {
        Visit.Answer page = Visit.anonymous().get("/offentligt/" + TOWN + "?lang=en");
        assertThat(page.text()).contains("How we work for safety").contains("fewer than 5").contains("probably more").contains("More thefts.").doesNotContain("Fler stölder.");
        assertThat(page.body()).contains("<html lang=\"en\">").contains("/lagesbilder/" + first + "?lang=en");
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aPublicPageIsKeptByAnyCacheAndAskedForByItsFingerprint() throws Exception {
        HttpResponse<String> page = ask("/offentligt/" + TOWN, null);
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("public").contains("max-age");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        String fingerprint = page.headers().firstValue("ETag").orElseThrow();
        assertThat(ask("/offentligt/" + TOWN, fingerprint).statusCode()).isEqualTo(304);
        assertThat(ask("/offentligt/" + TOWN + "/lagesbilder/" + second, fingerprint).statusCode()).isEqualTo(200);
    }

    @Test
    void easySwedishIsATextOfItsOwn() {
        Visit.Answer page = Visit.anonymous().get("/offentligt/" + TOWN + "?lang=ll");
        assertThat(page.text())
                .contains("Det stals fler saker än förra året.").contains("Det var 12 händelser.").contains("Det är nog fler än förra året.")
                .contains("Färre än 5 betyder 1, 2, 3 eller 4.").doesNotContain("Stycke.");
        assertThat(page.body()).contains("<html lang=\"sv\">").contains("/lagesbilder/" + first + "?lang=ll").contains("?lang=sv");
    }

    @Test
    void theMapDrawsThePlacesOfTheTableAndNoPoints() {
        String body = Visit.anonymous().get("/offentligt/" + TOWN).body();
        assertThat(body).contains("class=\"place step-1\"").contains(">Norr</text>").doesNotContain("<circle").doesNotContain("<img");
        assertThat(Visit.anonymous().get("/offentligt/" + TOWN).text())
                .contains("Senast uppdaterad").contains("Det vi inte vet").contains("Kontakt").contains("114 14");
    }

    @Test
    void whoeverIsSignedInSeesTheSamePage() {
        String open = Visit.anonymous().get("/offentligt/" + TOWN).body();
        assertThat(Visit.as("coordinator").get("/offentligt/" + TOWN).body()).isEqualTo(open);
    }

    @Test
    void aReplacedPublicationSaysSoAndAWithdrawnOneShowsNoMore() {
        Visit anyone = Visit.anonymous();
        assertThat(anyone.get("/offentligt/" + TOWN + "/lagesbilder/" + first).body())
                .contains("href=\"/offentligt/" + TOWN + "/lagesbilder/" + second + "\"");
        Visit.Answer gone = anyone.get("/offentligt/" + TOWN + "/lagesbilder/" + withdrawn);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("tillbakadragen").contains("Fel period").doesNotContain("sannolikt fler");
        assertThat(anyone.get("/offentligt/" + TOWN + "/lagesbilder/99").status()).isEqualTo(404);
        assertThat(anyone.get("/offentligt/0000").status()).isEqualTo(404);
    }

    @Test
    void theFeedHasWhatAtomAsksFor() throws Exception {
        HttpResponse<String> answer = ask("/offentligt/" + TOWN + "/flode.xml", null);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getLocalName()).isEqualTo("feed");
        for (String needed : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, needed)).as(needed).hasSize(1);
        }
        assertThat(OffsetDateTime.parse(children(feed, "updated").getFirst().getTextContent())).isNotNull();
        assertThat(children(feed, "link")).anyMatch(link -> link.getAttribute("rel").equals("self")
                && URI.create(link.getAttribute("href")).isAbsolute());
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        for (Element entry : entries) {
            for (String needed : List.of("id", "title", "updated", "summary")) {
                assertThat(children(entry, needed)).as(needed).hasSize(1);
            }
        }
        assertThat(children(entries.getFirst(), "title").getFirst().getTextContent()).isEqualTo(PLACE);
    }

    @Test
    void theAccessibilityStatementSaysHowToComplain() {
        assertThat(Visit.anonymous().get("/offentligt/tillganglighet").text()).contains("2018:1937").contains("digg.se/tdosanmalan");
        assertThat(Visit.anonymous().get("/offentligt").status()).isEqualTo(200);
    }

    private static Publication publish(String key, String from, String to, Integer replaces) {
        Publications publications = door(Publications.class);
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        PublicCounts counts = new PublicCounts(
                period, new CountTable(List.of("Norr", "Söder"), List.of("TIL"), List.of(List.of(6), List.of(6))),
                period.lastYear(), CountTable.ofOnePlace("", List.of("TIL"), List.of(3)));
        Checked checked = publications.check(counts, null);
        PublicPicture picture = new PublicPicture(
                PLACE, period, period.lastYear(), "Fler stölder.", List.of("Stycke."), "Mycket.", "Skolor.",
                List.of(new Line("TIL", checked.before().getFirst(), checked.groups().getFirst(), "PROBABLY_MORE")),
                new Line(null, checked.totalBefore(), checked.total(), "PROBABLY_MORE"),
                checked.places(),
                List.of(new PublicPicture.Task("Byta lampor", "Tekniska", LocalDate.parse("2026-03-01"), true, "Tio bytta")),
                checked.exempt(), List.of("Det stals fler saker än förra året."), new PublicPicture.English("More thefts.", List.of(), ""),
                new PublicPicture.Outlines(100, 80, List.of(
                        new PublicPicture.Outline("Norr", "M0 0L100 0L100 40L0 40Z", 50, 20),
                        new PublicPicture.Outline("Söder", "M0 40L100 40L100 80L0 80Z", 50, 60))));
        return publications.publish(new NewPublication(key, picture, counts, null, replaces), WRITER);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new java.util.ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static HttpResponse<String> ask(String address, String fingerprint) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site() + address));
        if (fingerprint != null) {
            request.header("If-None-Match", fingerprint);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
