package se.samsyn.agreements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.kernel.OrganisationKind;

/** An agreement from draft to renewal as people go through it without script; each gate says in Swedish why it is shut. */
class AgreementPagesTest extends PageTest {
    private static final byte[] SCAN = "%PDF-1.7 undertecknad".getBytes(StandardCharsets.UTF_8);

    private final LocalDate today = LocalDate.now(door(java.time.Clock.class));

    @Test
    void draftedNegotiatedSignedEvaluatedAndRenewed() {
        Visit coordinator = Visit.as("coordinator");
        Visit.Answer form = coordinator.get("/overenskommelser/ny");
        String key = form.hidden("key");
        String board = option(form, "Kommunstyrelsens förvaltning");
        String police = option(form, "Polisen, lokalpolisområde Björkhamn");
        Visit.Answer wrong = coordinator.post("/overenskommelser/ny", "/overenskommelser/ny", "key", key, "title", "", "organisation0", board,
                "function0", "", "purposes", "Ring 070-123 45 67");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Skriv en rubrik").contains("Skriv en funktion");
        assertThat(wrong.body()).contains("Ring 070-123 45 67");

        String address = coordinator.post("/overenskommelser/ny", "/overenskommelser/ny", "key", key, "title", "Trygg skolväg").address();
        assertThat(address).matches("/overenskommelser/\\d+");
        assertThat(coordinator.get(address).text()).contains("Skriv minst två parter").contains("Det krävs enligt 9 §");
        Visit.Answer gate = coordinator.post(address + "/forhandlad", address, "version", "1");
        assertThat(gate.status()).isEqualTo(409);
        assertThat(gate.text()).contains("Texten kan inte förhandlas klar utan minst två parter");

        String[] whole = {
            "version", "1", "title", "Trygg skolväg", "organisation0", board, "function0", "Kommunstyrelsens ordförande", "organisation1", police,
            "function1", "Chefen för lokalpolisområdet", "purposes", "Barn ska våga gå till skolan.", "areas", "Närvaro\nBelysning", "first",
            today.minusDays(1).toString(), "last", today.plusYears(1).toString(), "spread", "AUTHORITIES"
        };
        coordinator.post(address + "/andra", address + "/andra", whole);
        Visit.Answer stale = coordinator.post(address + "/andra", address + "/andra", whole);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Någon annan har sparat medan du skrev");
        assertThat(coordinator.post(address + "/forhandlad", address, "version", "2").text()).contains("2 underskrifter saknas");

        Visit.Answer unsaid = coordinator.upload(address + "/underskrift/0", address, "scan", "sida.html", "<html>".getBytes(), "signedOn", "", "signedBy",
                "", "form", "PAPER");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.text()).contains("Välj en fil: PDF, JPEG eller PNG").contains("Skriv dagen då den undertecknades");
        sign(coordinator, address, 0);
        assertThat(coordinator.post(address + "/ta-tillbaka", address, "version", "3").text()).contains("En part har redan undertecknat");
        assertThat(Visit.as("police").get("/").text()).contains("Trygg skolväg” väntar på er underskrift");
        sign(coordinator, address, 1);
        assertThat(Visit.as("police").get("/").text()).doesNotContain("Trygg skolväg” väntar");
        Visit.Answer inForce = coordinator.get(address);
        assertThat(inForce.text()).contains("Gäller till och med").contains("gäller").contains("Kontrollsumma");
        Matcher scan = Pattern.compile("href=\"(" + address + "/underskrift/fil/\\d+)\"").matcher(inForce.body());
        assertThat(scan.find()).isTrue();
        Visit.Answer paper = coordinator.get(scan.group(1));
        assertThat(paper.body()).isEqualTo("%PDF-1.7 undertecknad");
        assertThat(paper.response().headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment");

        Visit member = Visit.as("member");
        assertThat(member.get(address).text()).contains("undertecknad.pdf");
        assertThat(member.get(scan.group(1)).status()).isEqualTo(403);
        assertThat(member.get(address + "/andra").status()).isEqualTo(403);
        assertThat(member.get(address + ".pdf").body()).startsWith("%PDF");
        assertThat(Visit.as("reporter").get("/overenskommelser").status()).isEqualTo(403);

        coordinator.upload(address + "/bilagor", address, "annexFile", "karta.pdf", SCAN, "key", coordinator.get(address).hidden("key"),
                "annexTitle", "Karta över skolvägarna", "told", "", "annexFirst", today.toString(), "renewBy", today.plusDays(30).toString());
        assertThat(coordinator.get(address).text()).contains("Karta över skolvägarna").contains("förnyas senast");
        assertThat(coordinator.get("/overenskommelser").text()).contains("bilagan ska förnyas senast");

        String version = coordinator.get(address).hidden("version");
        assertThat(coordinator.post(address + "/utvardera", address, "version", version, "text", "", "function", "").text()).contains("Skriv vad det blev");
        coordinator.post(address + "/utvardera", address, "version", version, "text", "Fler går till skolan.", "function", "Styrgruppen");
        String next = coordinator.post(address + "/forlang", address, "key", coordinator.get(address).hidden("key")).address();
        assertThat(next).isNotEqualTo(address);
        assertThat(coordinator.get(next).text()).contains("utgåva 2").contains("utkast");
        assertThat(coordinator.get("/overenskommelser/csv").body()).contains("Trygg skolväg;gäller");
        coordinator.post(next + "/avsluta", next, "version", "1", "endReason", "Prov.");
    }

    @Test
    void anAgreementOnAProblemWithoutCausesIsNotSigned() {
        Visit coordinator = Visit.as("coordinator");
        String problem = coordinator.post("/problembilder/ny", "/problembilder/ny", "key", coordinator.get("/problembilder/ny").hidden("key"), "title",
                        "Buskörning vid torget", "what", "Mopeder kör runt torget.", "where", "EVERYWHERE", "spread", "AUTHORITIES")
                .address();
        coordinator.post(problem + "/stallning", problem, "version", "1", "deed", "PRIORITISE", "reason", "Vanligt.");
        Visit.Answer form = coordinator.get("/overenskommelser/ny");
        String address = coordinator.post("/overenskommelser/ny", "/overenskommelser/ny", "key", form.hidden("key"), "title", "Lugnt torg",
                        "organisation0", option(form, "Kommunstyrelsens förvaltning"), "function0", "Kommunstyrelsens ordförande", "organisation1",
                        option(form, "Polisen, lokalpolisområde Björkhamn"), "function1", "Chefen för lokalpolisområdet", "purposes", "Lugn.", "areas", "Torget",
                        "problem" + problem.replaceAll("\\D+", ""), "on", "first", today.toString(), "last", today.plusYears(1).toString())
                .address();
        assertThat(coordinator.post(address + "/forhandlad", address, "version", "1").text()).contains("Orsaksanalysen ska vara klar innan någon undertecknar");
        Visit.Answer shut = sign(coordinator, address, 0);
        assertThat(shut.status()).isEqualTo(409);
        assertThat(shut.text()).contains("är inte klar. Den ska vara klar innan någon undertecknar en överenskommelse om problemet");
        coordinator.post(address + "/avsluta", address, "version", "2", "endReason", "Prov.");
        coordinator.post(problem + "/stallning", problem, "version", "2", "deed", "DEPRIORITISE", "reason", "Prov.");
    }

    /** The kinds of organisation that a personas' municipality has: what an internal one is, others do not see. */
    @Test
    void anInternalDraftIsNotShownToOthers() {
        Visit coordinator = Visit.as("coordinator");
        String address = coordinator.post("/overenskommelser/ny", "/overenskommelser/ny", "key", coordinator.get("/overenskommelser/ny").hidden("key"),
                        "title", "Hemligt utkast", "spread", "INTERNAL")
                .address();
        assertThat(Visit.as("police").get(address).status()).as(OrganisationKind.OTHER_AUTHORITY.name()).isEqualTo(404);
        assertThat(Visit.as("police").get(address + ".pdf").status()).isEqualTo(404);
        assertThat(Visit.as("police").get("/overenskommelser/csv").body()).doesNotContain("Hemligt utkast").contains("trygg hamn");
        coordinator.post(address + "/avsluta", address, "version", "1", "endReason", "Prov.");
    }

    private Visit.Answer sign(Visit coordinator, String address, int party) {
        return coordinator.upload(address + "/underskrift/" + party, address, "scan", "undertecknad.pdf", SCAN, "signedOn", today.toString(), "signedBy",
                "Ordföranden", "form", "PAPER");
    }

    private static String option(Visit.Answer page, String text) {
        Matcher option = Pattern.compile("<option value=\"(\\d+)\"[^>]*>" + Pattern.quote(text) + "<").matcher(page.body());
        assertThat(option.find()).as(text).isTrue();
        return option.group(1);
    }
}
