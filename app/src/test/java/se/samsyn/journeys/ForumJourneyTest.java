package se.samsyn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

/** From a ready-made organisation to groups, a meeting that is held and adjusted, and a decision that became a task. */
class ForumJourneyTest extends PageTest {
    @Test
    void fromABlueprintToAdjustedMinutes() {
        try (Window administrator = Window.of("administrator", Window.DESK)) {
            administrator.open("/installningar/organisera");
            administrator.lookAtEveryWidth("organisera");
            administrator.button("Börja som i Sölvesborg").click();
            assertThat(administrator.page().locator("main")).containsText("Område trygghet, säkerhet och folkhälsa");
            administrator.lookAtEveryWidth("grupper");
            administrator.link("Område trygghet, säkerhet och folkhälsa").click();
            assertThat(administrator.page().locator("main")).containsText("Trygghetsvärd 6");
            administrator.lookAtEveryWidth("grupp");
        }
        String meeting;
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            plan(coordinator, "Lokala brå (varje kvartal)");
            meeting = java.net.URI.create(coordinator.page().url()).getPath();
            coordinator.page().getByText(Pattern.compile("^\\s*Ta upp ")).click();
            coordinator.lookAtEveryWidth("mote-dagordning");
            coordinator.page().locator(".agenda button[value=drop]").first().click();
            coordinator.button("Kalla").click();
            assertThat(coordinator.page().locator("main")).containsText("Gruppen är kallad");
            coordinator.open(meeting + "/storbild");
            coordinator.lookAtEveryWidth("storbild");
            coordinator.open(meeting);
            coordinator.button("Mötet hålls nu").click();
            there(coordinator, "Kommunstyrelsens ordförande", "Kommunpolis");
            coordinator.lookAtEveryWidth("mote-hallet");
            coordinator.page().locator(".agenda a.btn").first().click();
            coordinator.lookAtEveryWidth("punkt");
            while (coordinator.page().url().contains("/punkter/")) {
                coordinator.choice("behandlad").check();
                coordinator.page().locator("form button.btn-primary").first().click();
            }
            coordinator.page().locator("fieldset:has-text('Vilka justerar?') label:has-text('Kommunpolis')").click();
            coordinator.button("Skicka för justering").click();
            coordinator.lookAtEveryWidth("mote-for-justering");
        }
        try (Window police = Window.of("police", Window.PHONE)) {
            police.open(meeting);
            police.button("Justera").click();
            assertThat(police.page().locator("main")).containsText("ändras inte mer");
            assertThat(police.link("Protokollet som PDF")).isVisible();
            police.lookAtEveryWidth("mote-justerat");
        }
    }

    @Test
    void aDecisionBecomesATaskAndALiftedMatterComesBack() {
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            plan(coordinator, "Operativa brå (varje månad)");
            String meeting = java.net.URI.create(coordinator.page().url()).getPath();
            coordinator.page().getByText("Lägg till en punkt").click();
            coordinator.field("Rubrik").fill("Klotter vid busstorget");
            coordinator.page().locator("#kind").selectOption("DECISION");
            coordinator.button("Lägg till punkten").click();
            coordinator.button("Mötet hålls nu").click();
            there(coordinator, "Säkerhetssamordnare", "Gatuingenjör");
            coordinator.page().locator(".agenda a.btn").first().click();
            coordinator.page().locator("#decision").fill("Klottret saneras inom två dygn.");
            coordinator.choice("beslutad").check();
            coordinator.page().locator("#what").fill("Sanera klotter inom två dygn");
            coordinator.page().locator("#who").selectOption(new SelectOption().setLabel("Gatuingenjör · Tekniska förvaltningen"));
            coordinator.page().locator("#due").fill(today().plusDays(30).toString());
            coordinator.lookAtEveryWidth("punkt-beslut");
            coordinator.page().locator("form button.btn-primary").first().click();
            assertThat(coordinator.page().locator("#dagordning")).containsText("Uppdrag gavs");
            coordinator.open("/uppdrag");
            assertThat(coordinator.page().locator("main")).containsText("Sanera klotter inom två dygn");
            assertThat(coordinator.page().locator("main")).containsText("Operativa brå, möte");
            coordinator.open("/arenden");
            coordinator.link("Belysning längs hamnpromenaden").click();
            assertThat(coordinator.page().locator("main")).containsText("Kommunstyrelsen § 112");
            coordinator.lookAtEveryWidth("arende");
            coordinator.open(meeting);
            coordinator.button("Gör anteckningarna klara").click();
            assertThat(coordinator.page().locator("main")).containsText("Anteckningarna är klara");
        }
    }

    @Test
    void questionsAreAnsweredByLinkWithoutAnAccount() {
        String link;
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/fragor/ny");
            coordinator.field("Rubrik").fill("Två rader inför brå");
            coordinator.field("Vad svaren används till").fill("Underlag till mötet.");
            coordinator.field("Frågor").fill("Läget?\nVad behövs?");
            coordinator.page().locator("label:has-text('Skolchef')").click();
            coordinator.lookAtEveryWidth("fragor-ny");
            coordinator.button("Spara").click();
            Locator card = coordinator.page().locator("section.card:has-text('Två rader inför brå')");
            card.getByText("Fråga 1 funktion").click();
            card.getByText("Gör en länk").click();
            link = coordinator.page().locator(".once").textContent().strip();
            coordinator.lookAtEveryWidth("fragor");
        }
        try (Window anyone = Window.ofAnyone("anyone", Window.PHONE)) {
            anyone.open(link);
            anyone.lookAtEveryWidth("svara");
            anyone.field("1. Läget?").fill("Ring 070-123 45 67");
            anyone.button("Skicka svaren").click();
            assertThat(anyone.page().locator(".mistakes")).isVisible();
            anyone.field("1. Läget?").fill("Lugnt på skolgården, oroligt vid busstorget.");
            anyone.button("Skicka svaren").click();
            assertThat(anyone.page().locator("main")).containsText("Tack");
            anyone.lookAtEveryWidth("svarat");
        }
        try (Window coordinator = Window.of("coordinator", Window.DESK)) {
            coordinator.open("/fragor");
            assertThat(coordinator.page().locator("main")).containsText("oroligt vid busstorget");
            coordinator.open("/cykeln");
            coordinator.lookAtEveryWidth("cykeln");
            coordinator.open("/kommunikationsplan");
            coordinator.lookAtEveryWidth("kommunikationsplan");
            coordinator.open("/grupper/bilaga");
            coordinator.lookAtEveryWidth("bilaga");
            coordinator.open("/grupper/last");
            coordinator.lookAtEveryWidth("last");
            coordinator.open("/installningar/resurser");
            coordinator.lookAtEveryWidth("resurser");
        }
    }

    private static void plan(Window coordinator, String group) {
        coordinator.open("/moten/ny");
        coordinator.page().locator("#forum").selectOption(new SelectOption().setLabel(group));
        coordinator.page().locator("#day").fill(today().plusDays(40).toString());
        coordinator.page().locator("#place").fill("Stadshuset");
        coordinator.button("Planera").click();
        coordinator.page().waitForURL(Pattern.compile(".*/moten/\\d+"));
    }

    private static void there(Window coordinator, String... functions) {
        for (String function : functions) {
            coordinator.page().locator("#deltagare label:has-text('" + function + "')").first().click();
        }
        coordinator.button("Spara närvaron").click();
    }

    private static LocalDate today() {
        return LocalDate.now(door(Clock.class));
    }
}
