package se.samsyn.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.Weeded;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.privacy.DocumentClass;

/** Pictures and tasks as people meet them, in Björkhamn. */
class PicturePagesTest extends PageTest {
    private static final Pattern NUMBER = Pattern.compile("/lagesbilder/(\\d+)/redigera");

    @Test
    void theNewFormProposesAPeriodAndItsMistakesLoseNothing() {
        Visit coordinator = Visit.as("coordinator");
        assertThat(coordinator.get("/lagesbilder").text()).contains("Ny lägesbild");
        Visit.Answer form = coordinator.get("/lagesbilder/ny");
        assertThat(form.body()).contains("type=\"date\"").contains("name=\"from\" value=\"20");
        Visit.Answer back = coordinator.post(
                "/lagesbilder", "/lagesbilder/ny", "key", form.hidden("key"), "title", "Min rubrik", "from", "2023-02-10", "to", "2023-02-01");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("Min rubrik").contains("2023-02-10");
        assertThat(back.text()).contains("Sista dagen är före den första");
    }

    @Test
    void aPictureIsWrittenLockedPrintedAndPublished() {
        Visit coordinator = Visit.as("coordinator");
        String id = start(coordinator, "2023-11-06", "2023-11-19");
        String edit = "/lagesbilder/" + id + "/redigera";

        Visit.Answer bad = save(coordinator, edit, "text-IN_SHORT", "Ring 070-174 06 05 om det", "task-1", "Torget");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("Ring 070-174 06 05 om det");

        String organisation = firstOption(coordinator.get(edit).body(), "who-1");
        Visit.Answer saved = save(coordinator, edit, "text-IN_SHORT", "Lugnt i stort.", "place-1", "Torget", "why-1", "Öppna dörrar",
                "task-1", "Torget", "what-1", "Prata med butikerna", "who-1", organisation, "due-1", "2023-12-01");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("Lugnt i stort.").contains("Prata med butikerna");

        Visit.Answer confirm = coordinator.get("/lagesbilder/" + id + "/las");
        assertThat(confirm.text()).contains("Ett uppdrag ges");
        Visit.Answer locked = coordinator.post(
                "/lagesbilder/" + id + "/las", "/lagesbilder/" + id + "/las", "version", confirm.hidden("version"));
        assertThat(locked.address()).isEqualTo("/lagesbilder/" + id);
        assertThat(locked.text()).contains("Kontrollsumma").contains("Lugnt i stort.");
        assertThat(coordinator.get(edit).address()).isEqualTo("/lagesbilder/" + id);

        Visit.Answer pdf = coordinator.get("/lagesbilder/" + id + ".pdf");
        assertThat(pdf.response().headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");

        String publish = "/lagesbilder/" + id + "/publicera";
        Visit.Answer form = coordinator.get(publish);
        Visit.Answer preview = coordinator.post(publish, publish, "key", form.hidden("key"), "finding", "Allt är som vanligt.",
                "summary", "Ett.", "next", "preview");
        assertThat(preview.text()).contains("Allt är som vanligt.").contains("Röjandekontrollen");
        Visit.Answer open = coordinator.post(publish, publish, "key", form.hidden("key"), "finding", "Allt är som vanligt.",
                "summary", "Ett.", "next", "publish");
        assertThat(open.address()).startsWith("/offentligt/9999/lagesbilder/");
        assertThat(Visit.anonymous().get(open.address()).text()).contains("Allt är som vanligt.").doesNotContain("Öppna dörrar");
    }

    @Test
    void aStaleSaveShowsBothTexts() {
        Visit coordinator = Visit.as("coordinator");
        String id = start(coordinator, "2023-10-02", "2023-10-15");
        String edit = "/lagesbilder/" + id + "/redigera";
        Visit.Answer mine = coordinator.get(edit);
        save(coordinator, edit, "text-IN_SHORT", "Deras text");
        Visit.Answer stale = coordinator.post(edit, edit, "version", mine.hidden("version"), "title", "Läget", "spread", "INTERNAL",
                "text-IN_SHORT", "Min text");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Min text").contains("Deras text").contains("Inget av er text är borta");
        Visit.Answer again = coordinator.postRaw(edit, "_csrf", stale.hidden("_csrf"), "version", stale.hidden("version"),
                "title", "Läget", "spread", "INTERNAL", "text-IN_SHORT", "Min text och deras");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("Min text och deras");
    }

    @Test
    void aTaskIsDoneWithOneLineOfWhatWasDone() {
        Visit coordinator = Visit.as("coordinator");
        String id = start(coordinator, "2023-09-04", "2023-09-17");
        String edit = "/lagesbilder/" + id + "/redigera";
        String organisation = firstOption(coordinator.get(edit).body(), "who-1");
        save(coordinator, edit, "task-1", "Badet", "what-1", "Byt lamporna vid badet", "who-1", organisation, "due-1", "2023-10-01");
        Visit.Answer confirm = coordinator.get("/lagesbilder/" + id + "/las");
        coordinator.post("/lagesbilder/" + id + "/las", "/lagesbilder/" + id + "/las", "version", confirm.hidden("version"));

        Visit.Answer list = coordinator.get("/uppdrag");
        assertThat(list.text()).contains("Försenade").contains("Byt lamporna vid badet");
        Matcher link = Pattern.compile("/uppdrag/(\\d+)\">Byt lamporna vid badet").matcher(list.body());
        assertThat(link.find()).isTrue();
        String task = "/uppdrag/" + link.group(1);
        assertThat(coordinator.post(task, task, "version", "1", "on", "2023-10-01", "outcome", "").status()).isEqualTo(422);
        assertThat(coordinator.post(task, task, "version", "1", "on", "2023-10-01", "outcome", "Sex av åtta bytta").text())
                .contains("Sex av åtta bytta");
    }

    @Test
    void thoseWhoOnlyReadSeeNoDrafts() {
        Visit coordinator = Visit.as("coordinator");
        String id = start(coordinator, "2023-08-07", "2023-08-20");
        Visit police = Visit.as("police");
        assertThat(police.get("/lagesbilder/" + id).status()).isEqualTo(404);
        assertThat(police.get("/lagesbilder/" + id + "/redigera").status()).isEqualTo(403);
        assertThat(police.get("/lagesbilder").text()).doesNotContain("Ny lägesbild");
        assertThat(Visit.as("reporter").get("/lagesbilder").status()).isEqualTo(403);
    }

    @Test
    void aWeededPictureSaysSo() {
        Scope town = TestDatabase.fresh("9691");
        Visit coordinator = Staff.signedIn(town, Role.COORDINATOR);
        String address = "/lagesbilder/" + locked(coordinator);
        assertThat(coordinator.get(address).status()).isEqualTo(200);
        Weeded.all(town, DocumentClass.FROZEN_PICTURE);
        Visit.Answer gone = coordinator.get(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Lägesbilden gallrades");
        assertThat(Staff.signedIn(TestDatabase.fresh("9692"), Role.COORDINATOR).get(address).status()).isEqualTo(404);
    }

    /** A problem may be shown to more than the picture that speaks of it. */
    @Test
    void aPicturesTitleDoesNotFollowItsProblem() {
        Scope town = TestDatabase.fresh("9691");
        Visit coordinator = Staff.signedIn(town, Role.COORDINATOR);
        String picture = "/lagesbilder/" + locked(coordinator);
        String problem = coordinator.post("/problembilder/ny", "/problembilder/ny", "key", coordinator.get("/problembilder/ny").hidden("key"),
                "title", "Klotter", "what", "Klottras.", "where", "PLACE", "place", "Tunneln", "spread", "AUTHORITIES").address();
        String sighted = picture + "/problembilder";
        coordinator.post(sighted, sighted, "problem", problem.replaceAll("\\D", ""), "sentence", "Syns igen.");
        Visit police = Staff.signedIn(town, Role.POLICE, OrganisationKind.OTHER_AUTHORITY);
        assertThat(police.get(picture).status()).isEqualTo(404);
        assertThat(police.get(problem).text()).contains("Lägesbild 1").contains("Syns igen.").doesNotContain("Hemligt läge");
    }

    private static String locked(Visit coordinator) {
        Visit.Answer made = coordinator.post("/lagesbilder", "/lagesbilder/ny", "key", coordinator.get("/lagesbilder/ny").hidden("key"),
                "title", "Hemligt läge", "from", "2023-11-06", "to", "2023-11-19", "spread", "INTERNAL");
        String id = made.address().replaceAll("\\D", "");
        String lock = "/lagesbilder/" + id + "/las";
        coordinator.post(lock, lock, "version", coordinator.get(lock).hidden("version"));
        return id;
    }

    private static String start(Visit coordinator, String from, String to) {
        Visit.Answer form = coordinator.get("/lagesbilder/ny");
        Visit.Answer made = coordinator.post(
                "/lagesbilder", "/lagesbilder/ny", "key", form.hidden("key"), "title", "Läget", "from", from, "to", to, "spread", "AUTHORITIES");
        Matcher number = NUMBER.matcher(made.address());
        assertThat(number.find()).as(made.address()).isTrue();
        return number.group(1);
    }

    private static Visit.Answer save(Visit coordinator, String edit, String... fields) {
        String[] all = new String[fields.length + 6];
        System.arraycopy(new String[] {"version", coordinator.get(edit).hidden("version"), "title", "Läget", "spread", "AUTHORITIES"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        return coordinator.post(edit, edit, all);
    }

    private static String firstOption(String page, String select) {
        Matcher option = Pattern.compile("name=\"" + select + "\">.*?<option value=\"(o\\d+)\"", Pattern.DOTALL).matcher(page);
        assertThat(option.find()).isTrue();
        return option.group(1);
    }
}
