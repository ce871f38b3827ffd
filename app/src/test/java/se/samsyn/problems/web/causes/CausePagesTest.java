package se.samsyn.problems.web.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;

/** A cause analysis as people go through it without script; each gate says in Swedish why it is shut. */
class CausePagesTest extends PageTest {
    @Test
    void everyGateSaysWhyItIsShut() {
        Visit coordinator = Visit.as("coordinator");
        String problem = stated(coordinator);
        String number = problem.replaceAll("\\D+", "");
        Visit.Answer early = coordinator.post("/orsaksanalyser", "/orsaksanalyser/1", "problem", number);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("Orsaker söks för det som har prioriterats");
        coordinator.post(problem + "/stallning", problem, "version", coordinator.get(problem).hidden("version"), "deed", "PRIORITISE", "reason",
                "Vanligt och går att påverka.");
        String address = coordinator.post("/orsaksanalyser", problem, "problem", number).address();
        assertThat(address).matches("/orsaksanalyser/\\d+");

        assertThat(finish(coordinator, address).text()).contains("Analysen kan inte bli klar utan orsaker");
        assertThat(coordinator.post(address + "/klar", address, "version", "1", "day", "2099-01-01", "function", "").text())
                .contains("Skriv dagen, idag eller tidigare")
                .contains("Skriv vilken funktion");
        String key = coordinator.get(address + "/orsaker/ny").hidden("key");
        Visit.Answer empty = coordinator.post(address + "/orsaker/ny", address + "/orsaker/ny", "key", key, "what", "Ring 070-123 45 67");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Ring 070-123 45 67").contains("value=\"" + key + "\"");
        add(coordinator, address, key, "");
        assertThat(finish(coordinator, address).text()).contains("Orsak 1 är ett antagande som ingen har prövat");

        String cause = href(coordinator.get(address), address + "/orsaker/\\d+");
        String version = coordinator.get(cause).hidden("version");
        coordinator.post(cause, cause, cause("version", version, "Ingen ser gården"));
        Visit.Answer late = coordinator.post(cause, cause, cause("version", version, "Gården är mörk"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).as("both texts").contains("Ingen ser gården").contains("Gården är mörk");
        assertThat(finish(coordinator, address).text()).contains("Ta först ställning till de andra förklaringarna").contains("4 är inte prövade");

        List<String> rivals = new ArrayList<>(List.of("version", coordinator.get(address + "/forklaringar").hidden("version")));
        for (String kind : new String[] {"WEATHER", "HOLIDAYS", "REPORTING", "RECLASSIFICATION"}) {
            rivals.addAll(List.of(kind + "verdict", "RULED_OUT", kind + "why", "Nej, det är likadant hela året."));
        }
        coordinator.post(address + "/forklaringar", address + "/forklaringar", rivals.toArray(String[]::new));
        assertThat(finish(coordinator, address).text()).contains("Klar").contains("Styrgruppen");
        Visit.Answer shut = coordinator.get(cause);
        assertThat(shut.status()).isEqualTo(409);
        assertThat(shut.text()).contains("Öppna den igen, med skälet");
        assertThat(coordinator.get("/orsaksanalyser/csv").body()).contains("Ingen ser gården");

        Visit police = Visit.as("police");
        assertThat(police.get(address).body()).contains("<svg").doesNotContain("/oppna");
        assertThat(Visit.as("reporter").get("/orsaksanalyser").status()).isEqualTo(403);
        coordinator.post(address + "/oppna", address, "version", coordinator.get(address).hidden("version"), "reason", "Ny räkning.");
        assertThat(police.get(cause).status()).as("the police write causes too").isEqualTo(200);
        for (View view : View.values()) {
            assertThat(police.get(address + "?vy=" + view.word()).status()).isEqualTo(200);
        }
    }

    @Test
    void theChainIsOrderedByItsNumbers() {
        Visit coordinator = Visit.as("coordinator");
        String problem = stated(coordinator);
        coordinator.post(problem + "/stallning", problem, "version", "1", "deed", "PRIORITISE", "reason", "Vanligt.");
        String address = coordinator.post("/orsaksanalyser", problem, "problem", problem.replaceAll("\\D+", "")).address();
        String chain = address + "/kedja";
        Visit.Answer saved = coordinator.post(chain, chain, "version", "1", "at0", "2", "what0", "Sedan", "at1", "1", "what1", "Först", "what2", "");
        assertThat(saved.text().indexOf("1. Först")).isPositive().isLessThan(saved.text().indexOf("2. Sedan"));
        Visit.Answer stale = coordinator.post(chain, chain, "version", "1", "what0", "Min text");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Min text").contains("Först");
    }

    private static String stated(Visit coordinator) {
        return coordinator.post("/problembilder/ny", "/problembilder/ny", "key", coordinator.get("/problembilder/ny").hidden("key"), "title",
                        "Klotter på skolgården", "what", "Väggarna klottras ned.", "where", "PLACE", "place", "Skolgården", "spread", "AUTHORITIES")
                .address();
    }

    private static Visit.Answer finish(Visit coordinator, String address) {
        Visit.Answer page = coordinator.get(address);
        return coordinator.post(address + "/klar", address, "version", page.hidden("version"), "day", today(page), "function", "Styrgruppen");
    }

    private static String today(Visit.Answer page) {
        Matcher today = Pattern.compile("max=\"(\\d{4}-\\d\\d-\\d\\d)\"").matcher(page.body());
        assertThat(today.find()).isTrue();
        return today.group(1);
    }

    private static void add(Visit coordinator, String address, String key, String evidence) {
        coordinator.post(address + "/orsaker/ny", address + "/orsaker/ny", "key", key, "what", "Ingen ser gården", "perspective", "SITUATION",
                "reach", "DIRECT", "nature", "SITUATIONAL", "evidenceFor", evidence);
    }

    private static String[] cause(String name, String value, String what) {
        return new String[] {
            name, value, "what", what, "perspective", "SITUATION", "reach", "DIRECT", "nature", "SITUATIONAL", "evidenceFor", "Sett på plats."
        };
    }

    private static String href(Visit.Answer page, String address) {
        Matcher link = Pattern.compile("href=\"(" + address + ")\"").matcher(page.body());
        assertThat(link.find()).as(page.text()).isTrue();
        return link.group(1);
    }
}
