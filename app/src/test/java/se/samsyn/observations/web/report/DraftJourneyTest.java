package se.samsyn.observations.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;
import se.samsyn.observations.settings.AskedForm;

/** Several events in one report, and what is being written: kept, gone on with, thrown away, sent once. Without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftJourneyTest extends PageTest {
    private Visit reporter;
    private Visit host;
    private Visit reviewer;

    @BeforeAll
    void aMunicipalityOfItsOwn() {
        Scope scope = TestDatabase.fresh("9831");
        reporter = Staff.signedIn(scope, Role.REPORTER);
        host = Staff.signedIn(scope, Role.HOST);
        reviewer = Staff.signedIn(scope, Role.REVIEWER);
    }

    @Test
    void twoEventsAtOnePlaceAreOneReport() {
        Visit.Answer second = post(key(), "deed", "more", "group", "SKA", "place", "Kiosken", "when", "exact", "at", "2026-11-01T21:00", "text", "Ruta");
        assertThat(second.address()).startsWith("/rapportera?utkast=");
        assertThat(second.text()).contains("Redan i rapporten: en händelse").contains("Händelse 2").contains("Skicka in 2 händelser");
        assertThat(second.body()).contains("value=\"Kiosken\"").contains("value=\"2026-11-01T21:00\"").doesNotContain(">Ruta</textarea>");

        Visit.Answer receipt = reporter.post(
                "/rapportera", second.address(), "key", second.hidden("key"), "earlier", earlier(second), "group", "NAR", "place",
                "Kiosken", "when", "exact", "at", "2026-11-01T21:00");
        assertThat(receipt.text()).contains("Rapporten har 2 händelser").contains("Skadegörelse").contains("Narkotika");
        assertThat(reporter.get("/mina-rapporter").text()).containsPattern("Rapport \\d+ med 2 händelser");

        String first = receipt.address().replaceAll("\\D", "");
        Visit.Answer third = reporter.get("/rapportera?efter=" + first);
        assertThat(third.body()).contains("value=\"Kiosken\"").contains("value=\"2026-11-01T21:00\"");
        Visit.Answer joined = reporter.post(
                "/rapportera", "/rapportera", "key", third.hidden("key"), "joins", first, "group", "SAM", "place", "Kiosken",
                "when", "exact", "at", "2026-11-01T21:00");
        assertThat(joined.text()).contains("Rapporten har 3 händelser");
        assertThat(reviewer.get("/att-granska/" + first).text()).contains("I samma rapport");
    }

    @Test
    void anEarlierEventIsChangedAndAnotherTakenAway() {
        Visit.Answer second = post(key(), "deed", "more", "group", "SKA", "place", "Torget", "when", "now", "text", "En");
        Visit.Answer opened = reporter.post(
                "/rapportera", second.address(), "key", second.hidden("key"), "earlier", earlier(second), "deed", "open-0", "group",
                "TIL", "place", "Torget", "when", "now", "text", "Två");
        assertThat(opened.body()).contains("En</textarea>");
        assertThat(opened.text()).contains("Två");
        Visit.Answer dropped = reporter.post(
                "/rapportera", second.address(), "key", second.hidden("key"), "earlier", earlier(opened), "deed", "drop-0",
                "group", "SKA", "place", "Torget", "when", "now", "text", "En");
        assertThat(dropped.text()).doesNotContain("Två").doesNotContain("Redan i rapporten");
        assertThat(dropped.body()).contains("En</textarea>");
    }

    @Test
    void aMistakeInAnEarlierEventBringsItToTheScreen() {
        String earlier = "[{\"group\":\"SKA\",\"when\":\"now\"}]";
        Visit.Answer answer = post(key(), "earlier", earlier, "group", "TIL", "place", "Torget", "when", "now", "text", "senare");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Skriv en plats").contains("senare");
        assertThat(answer.body()).contains("value=\"SKA\" checked");
        assertThat(post(key(), "earlier", "[{\"group\":", "group", "TIL", "place", "Torget", "when", "now").address()).contains("/klart/");
    }

    @Test
    void aDraftIsResumedByItsWriterAloneAndThrownAway() {
        String key = key();
        Visit.Answer saved = post(key, "deed", "save", "group", "TRA", "place", "Rondellen", "text", "Halvt skrivet");
        assertThat(saved.text()).contains("Utkastet är sparat");
        assertThat(saved.body()).contains("Halvt skrivet</textarea>");
        assertThat(reporter.get("/rapportera").text()).contains("Påbörjad rapport").contains("Rondellen");
        assertThat(reporter.get("/").text()).contains("Rondellen");
        assertThat(host.get("/rapportera").text()).doesNotContain("Rondellen");
        assertThat(host.get("/rapportera?utkast=" + key).body()).doesNotContain("Halvt skrivet");
        host.post("/rapportera/utkast/kasta", "/rapportera", "key", key);
        assertThat(reporter.get("/rapportera?utkast=" + key).body()).contains("Halvt skrivet");
        reporter.post("/rapportera/utkast/kasta", "/rapportera", "key", key);
        assertThat(reporter.get("/rapportera?utkast=" + key).body()).doesNotContain("Halvt skrivet");
        assertThat(reporter.get("/").text()).doesNotContain("Rondellen");
    }

    @Test
    void whatPointsOutAPersonIsNotKept() {
        Visit.Answer byButton = post(key(), "deed", "save", "text", "Ring 070-123 45 67", "place", "Parken");
        assertThat(byButton.status()).isEqualTo(422);
        assertThat(byButton.body()).contains("070-123 45 67</textarea>");

        String key = key();
        Visit.Answer byItself = draft(key, "0", "w", "text", "Ring 070-123 45 67", "place", "Parken");
        assertThat(byItself.body()).contains("\"left\":[\"text\"]");
        assertThat(reporter.get("/rapportera?utkast=" + key).body()).contains("Parken").doesNotContain("070-123");
    }

    @Test
    void twoWindowsOnOneDraftLoseNeitherText() {
        String key = key();
        draft(key, "0", "one", "text", "början");
        Visit.Answer one = draft(key, "1", "one", "text", "det ena");
        assertThat(one.body()).contains("\"apart\":false").contains("\"draft\":2");
        Visit.Answer other = draft(key, "1", "other", "text", "det andra");
        assertThat(other.body()).contains("\"apart\":true");
        // The first window, whose answer was lost, is not in its own way.
        assertThat(draft(key, "1", "one", "text", "det ena, längre").body()).contains("\"apart\":false").contains("\"draft\":3");
        Matcher own = Pattern.compile("\"key\":\"([^\"]+)\"").matcher(other.body());
        assertThat(own.find()).isTrue();
        assertThat(reporter.get("/rapportera?utkast=" + key).body()).contains("det ena, längre");
        assertThat(reporter.get("/rapportera?utkast=" + own.group(1)).body()).contains("det andra");
    }

    @Test
    void whatIsSentIsNoDraftAndIsSentOnce() {
        String key = key();
        draft(key, "0", "w", "group", "SKA", "place", "Bron", "text", "en text");
        Visit.Answer receipt = post(key, "group", "SKA", "place", "Bron", "when", "now", "text", "en text");
        assertThat(receipt.address()).contains("/klart/");
        assertThat(draft(key, "1", "w", "text", "mer").status()).isEqualTo(410);
        assertThat(reporter.get("/rapportera").text()).doesNotContain("Bron");
        assertThat(post(key, "group", "SKA", "place", "Bron", "when", "now", "text", "en text").address()).isEqualTo(receipt.address());

        Visit.Answer other = post(key, "group", "SKA", "place", "Bron", "when", "now", "text", "en annan text");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("skickades in från ett annat fönster");
        assertThat(other.body()).contains("en annan text</textarea>");
        assertThat(other.hidden("key")).isNotEqualTo(key);
        assertThat(post(key, "deed", "save", "text", "ännu en").status()).isEqualTo(409);
    }

    @Test
    void manyHandsOnOneButtonMakeOneReport() throws ExecutionException, InterruptedException {
        String key = key();
        String word = reporter.get("/rapportera").hidden("_csrf");
        var sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> reporter.postRaw(
                        i % 4 == 3 ? "/rapportera/utkast" : "/rapportera", "_csrf", word, "key", key, "group", "SKA", "place",
                        "Samma knapp", "when", "exact", "at", "2026-11-01T20:00", "window", "w", "draft", "0")))
                .toList();
        var addresses = new java.util.TreeSet<String>();
        for (int i = 0; i < sent.size(); i++) {
            if (i % 4 != 3) {
                addresses.add(sent.get(i).get().address());
            }
        }
        assertThat(addresses).hasSize(1);
        assertThat(reporter.get("/rapportera").text()).doesNotContain("Samma knapp");
        assertThat(reporter.get("/mina-rapporter").text().split("Samma knapp", -1)).hasSize(2);
    }

    @Test
    void threeAnswersAreRequiredAndNoScreenAsksMoreThanEight() {
        String page = reporter.get("/rapportera").body();
        assertThat(page.split("data-question", -1).length - 1).isBetween(3, AskedForm.MOST);
        Visit.Answer empty = post(key());
        assertThat(empty.body().split("class=\"mistake\"", -1)).hasSize(3 + 1);
        assertThat(empty.body().split("data-question", -1).length - 1).isLessThanOrEqualTo(AskedForm.MOST);
    }

    private Visit.Answer draft(String key, String version, String window, String... fields) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(fields), java.util.stream.Stream.of("key", key, "draft", version, "window", window))
                .toArray(String[]::new);
        return reporter.post("/rapportera/utkast", "/rapportera", all);
    }

    private Visit.Answer post(String key, String... fields) {
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.stream.Stream.of("key", key))
                .toArray(String[]::new);
        return reporter.post("/rapportera", "/rapportera", all);
    }

    private static String earlier(Visit.Answer page) {
        return page.hidden("earlier").replace("&#34;", "\"").replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
