package se.samsyn.duties.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Role;

class YearPagesTest extends PageTest {
    private static final Pattern ADDRESS = Pattern.compile("/kalender/([A-Za-z0-9_-]+)\\.ics");

    @Test
    void bjorkhamnsYearIsAWheelAndAList() {
        Visit coordinator = Visit.as("coordinator");
        LocalDate today = LocalDate.now(door(Clock.class));
        int year = today.getYear();
        Visit.Answer answer = coordinator.get("/arshjul");
        assertThat(answer.body()).contains("viewBox=\"0 0 640 640\"").contains("aria-label=\"Årshjul " + year);
        assertThat(answer.text()).contains("Möten").contains("Samma månad tidigare år");
        String csv = coordinator.get("/arshjul/csv?ar=" + today.plusDays(65).getYear()).body();
        assertThat(csv).contains("Överenskommelsen går ut: Trygga bostadsområden");
        assertThat(coordinator.get("/arshjul?ar=" + (year + 1)).text() + coordinator.get("/arshjul?ar=" + (year + 2)).text())
                .contains("Senast uppföljd enligt lag: Åtgärdsplan för trygghet");
        assertThat(coordinator.get("/arshjul?ar=1").body()).contains("aria-label=\"Årshjul " + year);
        assertThat(Visit.as("police").get("/arshjul").status()).isEqualTo(403);
    }

    @Test
    void theDaysOfPreparationAreTheTownsOwn() {
        Visit visit = reporting("9934");
        int next = LocalDate.now(door(Clock.class)).plusMonths(12).getYear();
        assertThat(visit.get("/arshjul?ar=" + next).text()).contains("Egen tidsgräns: rapporten till kommunfullmäktige").contains("Kommunfullmäktige: rapporten");
        String page = "/arshjul/beredning";
        assertThat(visit.post(page, page, "papers", "x", "office", "5", "au", "5", "ks", "5", "version", "0").status()).isIn(400, 422);
        assertThat(visit.post(page, page, "papers", "500", "office", "5", "au", "5", "ks", "5", "version", "0").text()).contains("mellan 0 och 120");
        assertThat(visit.post(page, page, "papers", "4", "office", "5", "au", "6", "ks", "7", "version", "0").address()).startsWith("/arshjul");
        Visit.Answer stale = visit.post(page, page, "papers", "1", "office", "1", "au", "1", "ks", "1", "version", "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("4, 5, 6 och 7 dagar");
    }

    /** Read by another implementation than ours. */
    @Test
    void aSecretLinkOpensThePersonsOwnCalendarUntilItIsRevoked() {
        Visit visit = reporting("9933");
        String key = UUID.randomUUID().toString();
        Visit.Answer made = visit.post("/arshjul/kalender", "/arshjul/kalender", "key", key);
        Matcher address = ADDRESS.matcher(made.body());
        assertThat(address.find()).isTrue();
        String link = address.group();
        assertThat(ADDRESS.matcher(visit.get("/arshjul/kalender").body()).find()).as("told once").isFalse();
        assertThat(ADDRESS.matcher(visit.post("/arshjul/kalender", "/arshjul/kalender", "key", key).body()).find()).isFalse();
        Visit.Answer answer = Visit.anonymous().get(link);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(calendar.validate(ICalVersion.V2_0).toString()).isTrue();
        VEvent last = calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().equals("Egen tidsgräns: rapporten till kommunfullmäktige"))
                .findFirst()
                .orElseThrow();
        assertThat(last.getDateStart().getValue().hasTime()).isFalse();
        LocalDate due = LocalDate.now(door(Clock.class)).plusMonths(12);
        assertThat(new java.text.SimpleDateFormat("yyyy-MM-dd").format(last.getDateStart().getValue())).isEqualTo(due.toString());
        assertThat(last.getUrl().getValue()).endsWith("/lagkrav/krav/report");
        assertThat(calendar.getEvents()).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(TestDatabase.owner().sql("select octet_length(token_hash) from calendar_link where municipality_id = '9933'").query(Integer.class).list())
                .containsExactly(32);
        assertThat(Visit.anonymous().get("/kalender/" + "x".repeat(43) + ".ics").status()).isGreaterThanOrEqualTo(400);
        Matcher revoke = Pattern.compile("/arshjul/kalender/\\d+/aterkalla").matcher(visit.get("/arshjul/kalender").body());
        assertThat(revoke.find()).isTrue();
        visit.post(revoke.group(), "/arshjul/kalender");
        assertThat(Visit.anonymous().get(link).status()).isGreaterThanOrEqualTo(400);
    }

    /** A coordinator of a town of its own that has reported to its council today. */
    private static Visit reporting(String town) {
        Scope scope = TestDatabase.fresh(town);
        Visit visit = Staff.signedIn(scope, Role.COORDINATOR);
        String page = "/lagkrav/krav/report";
        visit.post(page + "/bevis", page, "key", UUID.randomUUID().toString(), "told", "Rapporten behandlad.", "day",
                LocalDate.now(door(Clock.class)).toString(), "address", "");
        return visit;
    }
}
