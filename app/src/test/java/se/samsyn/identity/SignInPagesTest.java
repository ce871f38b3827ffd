package se.samsyn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.actors.Actors;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;

class SignInPagesTest extends PageTest {
    private static final String PASSWORD = "fyra gröna båtar seglar";

    private static Scope municipality;
    private static long reporterId;

    @BeforeAll
    static void accounts() {
        municipality = TestDatabase.fresh("9871");
        account("admin@9871.example", Role.ADMINISTRATOR, Role.COORDINATOR);
        reporterId = account("prov@9871.example", Role.REPORTER);
    }

    private static long account(String email, Role... roles) {
        return Scope.call(municipality, () -> {
            long organisation = door(Actors.class).findOrganisation("Kontoret", "").map(o -> o.id()).orElseGet(() -> door(Actors.class)
                    .addOrganisation(new NewOrganisation("Kontoret", "", OrganisationKind.OWN_BOARD), UUID.randomUUID(), 0));
            long id = door(Accounts.class)
                    .invite(new NewAccount("Provperson", email, organisation, Set.of(roles), null), UUID.randomUUID(), 0);
            door(Accounts.class).choosePassword(id, PASSWORD);
            return id;
        });
    }

    private static Visit signedIn(String email) {
        Visit visit = Visit.anonymous();
        assertThat(signIn(visit, email, PASSWORD).address()).isEqualTo("/mitt-konto");
        return visit;
    }

    private static Visit.Answer signIn(Visit visit, String email, String password, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of("email", email, "password", password, "till", "/mitt-konto"));
        fields.addAll(List.of(more));
        return visit.post("/logga-in", "/logga-in", fields.toArray(String[]::new));
    }

    private static List<HttpCookie> cookies(Visit.Answer answer) {
        return answer.response().headers().allValues("set-cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .toList();
    }

    @Test
    void theRightPasswordOpensAndSigningOutCloses() {
        Visit visit = signedIn("PROV@9871.example");
        assertThat(visit.get("/mitt-konto").text()).contains("Provperson", "Kontoret", "rapportör");
        visit.post("/logga-ut", "/mitt-konto");
        assertThat(visit.get("/mitt-konto").address()).startsWith("/logga-in?till=");
    }

    @Test
    void wrongPasswordAndUnknownAccountAnswerAlike() {
        var wrong = signIn(Visit.anonymous(), "prov@9871.example", "fel lösenord här");
        var unknown = signIn(Visit.anonymous(), "okand@9871.example", "fel lösenord här");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.text()).isEqualTo(unknown.text()).contains("hör inte ihop");
    }

    @Test
    void aLinkCannotLeadASignedInPersonElsewhere() {
        Visit visit = Visit.anonymous();
        var answer = visit.post("/logga-in", "/logga-in", "email", "prov@9871.example", "password", PASSWORD, "till", "//elsewhere.example/");
        assertThat(answer.response().uri().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void theSixthAttemptIsToldWhenToTryAgain() {
        account("sex@9871.example", Role.READER);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(Visit.anonymous(), "sex@9871.example", "fel lösenord här").status()).isEqualTo(422);
        }
        var sixth = signIn(Visit.anonymous(), "sex@9871.example", PASSWORD);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text()).containsPattern("Försök igen klockan \\d\\d:\\d\\d");
        assertThat(sixth.response().headers().firstValue("Retry-After")).isPresent();
        door(Throttle.class).forget("sex@9871.example");
    }

    @Test
    void signingInGivesANewSession() {
        Visit visit = signedIn("prov@9871.example");
        String before = session();
        signIn(visit, "prov@9871.example", PASSWORD);
        assertThat(session()).isNotEqualTo(before);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from spring_session where session_id = ?")
                        .param(before)
                        .query(Long.class)
                        .single())
                .as("the session from before is gone")
                .isZero();
    }

    /** The latest session of the account, as the server keeps it. */
    private static String session() {
        return TestDatabase.owner()
                .sql("select session_id from spring_session where principal_name = ? order by creation_time desc limit 1")
                .param(Long.toString(reporterId))
                .query(String.class)
                .single();
    }

    @Test
    void aSessionThatAStrangerMadeUpIsNotTaken() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(site() + "/mitt-konto"))
                .header("Cookie", "samsyn=" + java.util.Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes()))
                .build();
        var response = java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("location")).get().asString().contains("/logga-in");
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowser() {
        Visit here = signedIn("prov@9871.example");
        Visit there = signedIn("prov@9871.example");
        here.post("/mitt-konto/logga-ut-overallt", "/mitt-konto");
        assertThat(there.get("/mitt-konto").address()).startsWith("/logga-in");
    }

    @Test
    void aPageWithoutSignInMakesNoSessionAndStyleSheetsNoCookie() {
        long before = sessions();
        Visit visit = Visit.anonymous();
        assertThat(cookies(visit.get("/logga-in"))).extracting(HttpCookie::getName).doesNotContain("samsyn");
        String sheet = visit.get("/logga-in").body().replaceAll("(?s).*href=\"(/css/[^\"]+)\".*", "$1");
        var style = visit.get(sheet);
        assertThat(style.status()).isEqualTo(200);
        assertThat(cookies(style)).isEmpty();
        assertThat(style.response().headers().firstValue("Cache-Control")).get().asString().contains("max-age=31536000", "immutable");
        assertThat(Visit.anonymous().get("/finns-inte").response().headers().allValues("set-cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    private static long sessions() {
        return TestDatabase.owner().sql("select count(*) from spring_session").query(Long.class).single();
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (String address : List.of("/logga-in", "/finns-inte")) {
            var headers = Visit.anonymous().get(address).response().headers();
            assertThat(headers.firstValue("Content-Security-Policy")).get().asString()
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).get().asString().contains("geolocation=(self)");
            assertThat(headers.firstValue("Cache-Control")).contains("private, no-cache");
            assertThat(headers.firstValue("Strict-Transport-Security")).as("only over TLS").isEmpty();
        }
        var page = Visit.anonymous().get("/logga-in");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain(" style=").doesNotContain("onclick");
    }

    @Test
    void aFormWithoutItsWordIsRefusedInWords() {
        var answer = Visit.anonymous().postRaw("/logga-in", "email", "prov@9871.example", "password", PASSWORD);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Formuläret hade legat öppet");
    }

    @Test
    void anUnknownPersonaIsMissing() {
        assertThat(Visit.anonymous().post("/logga-in/demo", "/logga-in", "persona", "emperor").status()).isEqualTo(404);
    }

    @Test
    void aRememberedPhoneReportsAndNothingElse() {
        Visit phone = Visit.anonymous();
        var answer = signIn(phone, "prov@9871.example", PASSWORD, "remember", "true");
        assertThat(answer.address()).isEqualTo("/mitt-konto");
        assertThat(answer.text()).contains("Ihågkommen sedan");
        // The session ends, the phone stays remembered.
        phone.post("/logga-ut", "/mitt-konto");
        var mine = phone.get("/mitt-konto");
        assertThat(mine.text()).contains("Den här telefonen är ihågkommen").doesNotContain("prov@9871.example");
        assertThat(phone.get("/installningar").status()).isEqualTo(403);
        assertThat(phone.post("/mitt-konto/logga-ut-overallt", "/mitt-konto").status()).isEqualTo(403);
    }

    @Test
    void anAdministratorInvitesHandsOverAndCloses() {
        Visit administrator = signedIn("admin@9871.example");
        String form = "/installningar/konton/nytt";
        var page = administrator.get(form);
        String organisation = page.body().replaceAll("(?s).*<option value=\"([1-9]\\d*)\".*", "$1");
        var mistakes = administrator.post(form, form, "key", page.hidden("key"), "personName", "Ny <b>person</b>");
        assertThat(mistakes.status()).isEqualTo(422);
        assertThat(mistakes.body()).contains("value=\"Ny &lt;b>person&lt;/b>\"");

        var made = administrator.post(form, form, "key", page.hidden("key"), "personName", "Ny person", "email", "ny@9871.example",
                "organisationId", organisation, "roles", "READER", "roles", "REPORTER");
        String link = made.body().replaceAll("(?s).*<code[^>]*>http://[^/]+([^<]+)</code>.*", "$1");
        assertThat(link).startsWith("/valkommen?token=");

        Visit invited = Visit.anonymous();
        String token = link.replaceFirst(".*=", "");
        assertThat(invited.post("/valkommen", link, "token", token, "password", "kort").status()).isEqualTo(422);
        assertThat(invited.post("/valkommen", link, "token", token, "password", PASSWORD).status()).isNotEqualTo(409);
        assertThat(invited.get("/mitt-konto").text()).contains("Ny person");
        assertThat(Visit.anonymous().get(link).status()).as("used up").isEqualTo(409);

        String account = administrator.get("/installningar/konton").body()
                .replaceAll("(?s).*<a href=\"(/installningar/konton/\\d+)\">Ny person</a>.*", "$1");
        assertThat(administrator.post(account + "/roller", account, "version", "99", "roles", "COORDINATOR").status()).isEqualTo(409);
        administrator.post(account + "/stang", account);
        assertThat(invited.get("/mitt-konto").address()).startsWith("/logga-in");
        assertThat(administrator.get("/logg").text()).contains("Stängde ett konto", "samordnare, systemadministratör · Kontoret");
        assertThat(administrator.get("/logg?kontroll=true").text()).contains("Inget dygn är låst ännu").doesNotContain("Loggen är hel");
        assertThat(administrator.get("/logg.csv").body()).startsWith("\ufefftid;vem;vad;nummer");
    }

    @Test
    void anAdministratorKeepsOrganisations() {
        Visit administrator = signedIn("admin@9871.example");
        String form = "/installningar/organisationer/ny";
        String key = administrator.get(form).hidden("key");
        var made = administrator.post(form, form, "key", key, "name", "Polisen", "unit", "Lokalpolisområdet", "kind", "OTHER_AUTHORITY");
        assertThat(made.address()).matches("/installningar/organisationer/\\d+");
        assertThat(administrator.post(form, form, "key", key, "name", "Polisen", "unit", "Lokalpolisområdet", "kind", "OTHER_AUTHORITY").address())
                .as("the same form twice")
                .isEqualTo(made.address());
        String address = made.address();
        administrator.post(address + "/funktioner", address, "key", UUID.randomUUID().toString(), "functionName", "Kommunpolis");
        administrator.post(address + "/personal", address, "key", UUID.randomUUID().toString(), "personName", "Provpolis");
        String function = administrator.get(address).body().replaceAll("(?s).*/funktioner/(\\d+)/innehavare\".*", "$1");
        String person = administrator.get(address).body().replaceAll("(?s).*<option value=\"(\\d+)\">Provpolis.*", "$1");
        administrator.post(
                address + "/funktioner/" + function + "/innehavare", address, "key", UUID.randomUUID().toString(), "personId", person);
        assertThat(administrator.get("/installningar/organisationer").text()).contains("Kommunpolis (Provpolis)", "annan myndighet");
        var stale = administrator.post(address, address, "version", "7", "name", "Polismyndigheten", "unit", "", "kind", "OTHER_AUTHORITY");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"Polismyndigheten\"", "<dd>Polisen</dd>");
        assertThat(administrator.get("/installningar").text()).contains("Organisationer", "Konton", "Händelselogg");
    }

    @Test
    void aReporterKeepsOutOfTheSettings() {
        Visit reporter = signedIn("prov@9871.example");
        for (String address : List.of("/installningar", "/installningar/konton", "/installningar/organisationer", "/logg", "/logg.csv")) {
            assertThat(reporter.get(address).status()).as(address).isEqualTo(403);
        }
    }
}
