package se.samsyn.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;

/** Röda tråden in Björkhamn: one that is whole, some that are loose. */
class ThreadPagesTest extends PageTest {
    @Test
    void theLightsOfTheParkLeadBackToWhatWasCountedAndOnToWhatItGave() {
        Visit reader = Visit.as("reader");
        String index = reader.get("/roda-traden").body();
        Matcher link = Pattern.compile("href=\"(/roda-traden/atgard/\\d+)\">Ny belysning i Stadsparken").matcher(index);
        assertThat(link.find()).isTrue();
        Visit.Answer thread = reader.get(link.group(1));
        assertThat(thread.text()).contains("här är du").contains("Motorerna sitter kvar på båtarna").contains("Stölder av båtmotorer")
                .contains("Åtgärder för tryggare platser").contains("38 av 38 armaturer").contains("slutsats: fortsätt");
        assertThat(thread.body()).contains("class=\"thread-svg\"").contains("role=\"group\"");
        String csv = reader.get(link.group(1) + ".csv").body();
        assertThat(csv).contains("Utfört").contains("Ny belysning i Stadsparken").contains("/uppfoljning/");
        assertThat(reader.get("/roda-traden/atgard/999999").status()).isEqualTo(404);
        assertThat(reader.get("/roda-traden/nagot/1").status()).isEqualTo(404);
        assertThat(Visit.as("reporter").get("/roda-traden").status()).isEqualTo(403);
    }

    @Test
    void looseThreadsHaveAButtonThatLeadsToTheForm() {
        Visit coordinator = Visit.as("coordinator");
        Visit.Answer loose = coordinator.get("/roda-traden/losa");
        assertThat(loose.text()).contains("Åtgärd utan uppföljningsplan").contains("Lås en uppföljningsplan");
        Matcher mend = Pattern.compile("href=\"(/[^\"#]+)[^\"]*\" aria-label=\"").matcher(loose.body());
        int buttons = 0;
        while (mend.find()) {
            assertThat(coordinator.get(mend.group(1).replace("&amp;", "&")).status()).as(mend.group(1)).isEqualTo(200);
            buttons++;
        }
        assertThat(buttons).isGreaterThanOrEqualTo(3);
        assertThat(coordinator.get("/roda-traden/losa.csv").body()).contains("Lagas på").contains("/uppfoljning/ny?measure=");
        assertThat(Visit.as("reader").get("/roda-traden/losa").body()).as("readers are shown no button that is closed to them")
                .doesNotContain("href=\"/uppfoljning/ny");
    }
}
