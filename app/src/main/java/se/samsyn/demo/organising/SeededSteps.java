package se.samsyn.demo.organising;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.actors.Resources;
import se.samsyn.forums.asking.Asking;
import se.samsyn.forums.asking.QuestionSet;
import se.samsyn.forums.cycle.Cycles;
import se.samsyn.forums.cycle.Gate;
import se.samsyn.forums.telling.CommunicationPlan;
import se.samsyn.forums.telling.Telling;
import se.samsyn.kernel.Visitor;

/** Björkhamn's cycle in its fourth step, questions that are out, the communication plan and this year's inventory. */
@Component
class SeededSteps {
    private final Actors actors;
    private final Resources resources;
    private final Cycles cycles;
    private final Asking asking;
    private final CommunicationPlan plan;

    SeededSteps(Actors actors, Resources resources, Cycles cycles, Asking asking, CommunicationPlan plan) {
        this.actors = actors;
        this.resources = resources;
        this.cycles = cycles;
        this.asking = asking;
        this.plan = plan;
    }

    void seed(LocalDate today, Map<String, Long> functions, Visitor coordinator) {
        inventory(today, coordinator);
        cycle(today, functions, coordinator);
        tell("Lägesbilden och vad som gäller till nästa gång", "Alla som rapporterar", "När lägesbilden är låst", functions.get("Säkerhetssamordnare"), coordinator);
        tell("Vad som prioriterats och varför", "Kommunstyrelsen", "Efter varje möte i Lokala brå", functions.get("Kommunstyrelsens ordförande"), coordinator);
        tell("Vad som gjorts i hamnen", "Båtägarna", "I maj och i september", functions.get("Gatuingenjör"), coordinator);
        Telling first = plan.list().stream().min(Comparator.comparing(Telling::id)).orElseThrow();
        plan.told(first.id(), first.version(), coordinator);
        long set = asking.add(
                new QuestionSet(
                        0, null, "Tre rader inför Lokala brå", "Svaren läses före mötet, så att mötet kan ägnas åt samtalet.", 14,
                        List.of("Brottsförebyggande: det viktigaste sedan sist.", "Trygghet: det viktigaste sedan sist.", "Vad behöver ni av oss andra?"),
                        Set.of(functions.get("Skolchef"), functions.get("Socialchef"), functions.get("Kommunpolis"))),
                key("questions"), coordinator);
        asking.ask(set, null, key("round"), coordinator);
    }

    private void inventory(LocalDate today, Visitor coordinator) {
        Organisation own = actors.getOrganisation(coordinator.organisationId());
        resources.note(
                new Resources.Inventory(
                        own, today.getYear(), new BigDecimal("24"), "Säkerhetssamordnare på 60 procent, kommunikatör vid behov.",
                        "Mötesrum och 180 000 kronor om året.", "Någon som kan analysera statistik.", null, 0),
                coordinator);
    }

    private void cycle(LocalDate today, Map<String, Long> functions, Visitor coordinator) {
        cycles.start("Andra varvet", today.minusMonths(5), key("cycle"), coordinator);
        note(Gate.STRUCTURE, functions.get("Kommunstyrelsens ordförande"), "Kommunstyrelsen § 88, polisens beslut samma vecka.", coordinator);
        note(Gate.COORDINATORS, functions.get("Säkerhetssamordnare"), "Säkerhetssamordnaren och kommunpolisen.", coordinator);
        note(Gate.POLICE_PICTURE, functions.get("Kommunpolis"), "Polisens lägesbild, överlämnad till kommunen.", coordinator);
        note(Gate.STAFF_DIALOGUE, functions.get("Säkerhetssamordnare"), "Samtal på tolv arbetsplatser i september.", coordinator);
        note(Gate.SECRECY, functions.get("Socialchef"), "Genomgång med kommunjuristen.", coordinator);
        note(Gate.MERGED, functions.get("Säkerhetssamordnare"), "Lagd samman vid mötet i oktober.", coordinator);
        cycles.note(Gate.EFFECT, 0, functions.get("Säkerhetssamordnare"), false, "", coordinator);
    }

    private void note(Gate gate, Long function, String shows, Visitor coordinator) {
        cycles.note(gate, 0, function, true, shows, coordinator);
    }

    private void tell(String what, String whom, String when, long function, Visitor coordinator) {
        plan.add(new Telling(0, what, whom, function, when, null, 1), key("tell " + what), coordinator);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("9999 steps " + what).getBytes(StandardCharsets.UTF_8));
    }
}
