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
import se.samsyn.publishing.CountTable;
import se.samsyn.publishing.DisclosureRules;
import se.samsyn.publishing.NewPublication;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.PublicPicture.Line;
import se.samsyn.publishing.Publications;
import se.samsyn.publishing.ShownCount;

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
            first = publications.publish(new NewPublication("a", picture("2026-01-05", "2026-02-01"), null), WRITER).number();
            second = publications.publish(new NewPublication("b", picture("2026-01-05", "2026-02-01"), first), WRITER).number();
            withdrawn = publications.publish(new NewPublication("c", picture("2025-01-06", "2025-02-02"), null), WRITER).number();
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
        assertThat(page.text()).contains("How we work for safety").contains("fewer than 5").contains("probably more");
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

    private static PublicPicture picture(String from, String to) {
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return new PublicPicture(
                PLACE, period, period.lastYear(), "Fler stölder.", List.of("Stycke."), "Mycket.", "Skolor.",
                List.of(new Line("TIL", new ShownCount(ShownCount.How.FEWER, null), new ShownCount(ShownCount.How.SHOWN, 12), "PROBABLY_MORE")),
                new Line(null, new ShownCount(ShownCount.How.FEWER, null), new ShownCount(ShownCount.How.SHOWN, 12), "PROBABLY_MORE"),
                DisclosureRules.protect(new CountTable(List.of("Norr", "Söder"), List.of("TIL"), List.of(List.of(6), List.of(6)))),
                List.of(new PublicPicture.Task("Byta lampor", "Tekniska", LocalDate.parse("2026-03-01"), true, "Tio bytta")));
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
