package se.samsyn.demo.organising;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.actors.Initiative;
import se.samsyn.actors.NewOrganisation;
import se.samsyn.demo.events.ReportingUnit;
import se.samsyn.forums.Body;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Charter.Concerns;
import se.samsyn.forums.Charter.Level;
import se.samsyn.forums.Charter.Mandate;
import se.samsyn.forums.Charter.MinutesForm;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Rhythm;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** Björkhamn's councils and groups, with the functions that sit in them. */
@Component
public class SeededForums {
    private static final String KS = "Kommunstyrelsen";
    private static final LocalDate HELD_SINCE = LocalDate.of(2024, 1, 8);

    private final Actors actors;
    private final Forums forums;
    private final SeededMeetings meetings;
    private final SeededSteps steps;

    SeededForums(Actors actors, Forums forums, SeededMeetings meetings, SeededSteps steps) {
        this.actors = actors;
        this.forums = forums;
        this.meetings = meetings;
        this.steps = steps;
    }

    public void seed(LocalDate today, Visitor coordinator) {
        Map<String, Long> functions = functions(coordinator);
        LocalDate decided = today.minusMonths(19);

        long strategic = add(coordinator, new Charter(
                "Lokala brå", "Leder kommunens och polisens gemensamma arbete: prioriterar problem, ger uppdrag och följer upp.",
                Level.STRATEGIC, Mandate.PREPARES, Concerns.GROUP, Rhythm.QUARTERLY, MinutesForm.MINUTES, 14, null, Body.KS, KS, "§ 88, dnr KS 2025/00147",
                decided, null, Spread.AUTHORITIES));
        seat(coordinator, strategic, functions, Seat.Kind.CHAIR, true, "Kommunstyrelsens ordförande");
        seat(coordinator, strategic, functions, Seat.Kind.ORDINARY, true, "Kommunchef", "Socialchef", "Skolchef");
        seat(coordinator, strategic, functions, Seat.Kind.ORDINARY, false, "Säkerhetssamordnare", "Kommunpolis");
        seat(coordinator, strategic, functions, Seat.Kind.ORDINARY, true, "Verkställande direktör");
        seat(coordinator, strategic, functions, Seat.Kind.CO_OPTED, true, "Lokalpolisområdeschef");
        seat(coordinator, strategic, functions, Seat.Kind.SUBSTITUTE, false, "Biträdande socialchef", "Förvaltare");

        long operative = add(coordinator, new Charter(
                "Operativa brå", "Omsätter prioriteringarna i arbete, samordnar insatser och lyfter det som kräver beslut.",
                Level.OPERATIVE, Mandate.DECIDES, Concerns.GROUP, Rhythm.MONTHLY, MinutesForm.NOTES, 14, strategic, null, KS,
                "§ 88, dnr KS 2025/00147", decided, null, Spread.PARTNERS));
        seat(coordinator, operative, functions, Seat.Kind.CHAIR, false, "Säkerhetssamordnare");
        seat(coordinator, operative, functions, Seat.Kind.ORDINARY, false, "Kommunpolis", "Fältgruppen", "Gatuingenjör", "Förvaltare",
                "Rektor, Havsskolan", "Trygghetsvärdarnas samordnare");

        long picture = add(coordinator, new Charter(
                "Lägesbildsgruppen", "Går igenom lägesbilden varannan vecka och bestämmer var insatserna görs till nästa gång.",
                Level.PICTURE, Mandate.DECIDES, Concerns.GROUP, Rhythm.FORTNIGHTLY, MinutesForm.NOTES, 14, operative, null, "Lokala brå", "",
                decided.plusMonths(1), null, Spread.PARTNERS));
        seat(coordinator, picture, functions, Seat.Kind.CHAIR, false, "Säkerhetssamordnare");
        seat(coordinator, picture, functions, Seat.Kind.ORDINARY, false, "Kommunpolis", "Fältgruppen", "Gatuingenjör", "Trygghetsvärdarnas samordnare");

        long harbour = add(coordinator, new Charter(
                "Arbetsgruppen för småbåtshamnen", "Minskar stölderna av båtmotorer till nästa sommar tillsammans med båtklubben.",
                Level.WORKING_GROUP, Mandate.PREPARES, Concerns.GROUP, Rhythm.WHEN_NEEDED, MinutesForm.NOTES, 14, operative, null,
                "Operativa brå", "", today.minusMonths(2), today.plusMonths(10), Spread.PARTNERS));
        seat(coordinator, harbour, functions, Seat.Kind.CHAIR, false, "Gatuingenjör");
        seat(coordinator, harbour, functions, Seat.Kind.ORDINARY, false, "Kommunpolis", "Hamnvakternas kontaktperson");

        add(coordinator, new Charter(
                "SSPF", "Skola, socialtjänst, polis och fritid kring enskilda unga, med samtycke. Arbetet förs i verksamheternas egna system.",
                Level.OPERATIVE, Mandate.DECIDES, Concerns.INDIVIDUAL, Rhythm.WHEN_NEEDED, MinutesForm.NOTES, 14, null, Body.DEPARTMENT,
                "Socialnämnden", "§ 23", decided.minusYears(2), null, Spread.AUTHORITIES));
        meetings.seed(today, coordinator);
        steps.seed(today, functions, coordinator);
    }

    private Map<String, Long> functions(Visitor coordinator) {
        long board = coordinator.organisationId();
        long police = organisation(ReportingUnit.POLICE);
        long boats = actors.addOrganisation(
                new NewOrganisation("Båtsamverkan i Björkhamn", "", OrganisationKind.ASSOCIATION, Initiative.BOATS), key("boats"), 0);
        held("Kommunstyrelsens ordförande", "Ordföranden i kommunstyrelsen", board);
        held("Kommunchef", "Kommunchefen", board);
        held("Socialchef", "Socialchefen", organisation(ReportingUnit.SOCIAL_SERVICES));
        held("Biträdande socialchef", "Biträdande socialchefen", organisation(ReportingUnit.SOCIAL_SERVICES));
        held("Skolchef", "Skolchefen", organisation(ReportingUnit.SCHOOLS));
        held("Verkställande direktör", "Bostadsbolagets chef", organisation(ReportingUnit.HOUSING_COMPANY));
        held("Lokalpolisområdeschef", "Chefen för lokalpolisområdet", police);
        held("Gatuingenjör", "Gatuingenjören", organisation(ReportingUnit.TECHNICAL));
        held("Förvaltare", "Förvaltaren", organisation(ReportingUnit.HOUSING_COMPANY));
        actors.addFunction("Hamnvakternas kontaktperson", boats, key("function boats"), 0);
        Map<String, Long> functions = new HashMap<>();
        actors.listFunctions().forEach(function -> functions.put(function.name(), function.id()));
        return functions;
    }

    private long organisation(ReportingUnit unit) {
        return actors.findOrganisation(unit.organisation(), "").orElseThrow().id();
    }

    private void held(String function, String holder, long organisation) {
        long id = actors.listFunctions(organisation).stream()
                .filter(known -> known.name().equals(function))
                .map(Function::id)
                .findFirst()
                .orElseGet(() -> actors.addFunction(function, organisation, key("function " + function), 0));
        long person = actors.addPerson(holder, "", organisation, key("person " + holder), 0);
        actors.holdFunction(id, person, HELD_SINCE, key("held " + function), 0);
    }

    private long add(Visitor coordinator, Charter charter) {
        return forums.add(charter, Forum.State.ACTIVE, key("forum " + charter.name()), coordinator);
    }

    private void seat(Visitor coordinator, long forum, Map<String, Long> functions, Seat.Kind kind, boolean leading, String... names) {
        for (String name : names) {
            forums.seat(forum, functions.get(name), kind, leading, key("seat " + forum + name), coordinator);
        }
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("9999 forums " + what).getBytes(StandardCharsets.UTF_8));
    }
}
