package se.samsyn.demo.agreeing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.NewAnnex;
import se.samsyn.agreements.NewSignature;
import se.samsyn.agreements.Signature;
import se.samsyn.agreements.Terms;
import se.samsyn.agreements.open.OpenAgreements;
import se.samsyn.demo.events.ReportingUnit;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;

/** Björkhamn's agreements: one in force with the police, on the thefts in the marina, and one with the housing company that runs out. */
@Component
public class SeededAgreements {
    private final Agreements agreements;
    private final Problems problems;
    private final Actors actors;
    private final OpenAgreements open;

    SeededAgreements(Agreements agreements, Problems problems, Actors actors, OpenAgreements open) {
        this.open = open;
        this.agreements = agreements;
        this.problems = problems;
        this.actors = actors;
    }

    /** @return the number of the agreement with the police */
    long seed(LocalDate today, Visitor coordinator) {
        List<Long> engines = problems.list().stream()
                .filter(problem -> problem.state() == Problem.State.PRIORITISED)
                .map(Problem::id)
                .limit(1)
                .toList();
        LocalDate first = today.minusDays(40).withDayOfMonth(1);
        long police = signed(coordinator, today.minusDays(42), new Terms(
                "Samverkan för en trygg hamn och ett tryggt centrum",
                List.of(board(coordinator), party(ReportingUnit.POLICE, "Chefen för lokalpolisområdet")),
                List.of("Stölderna i småbåtshamnen ska minska.", "Kommunen och polisen ska ha samma bild av läget och dela på arbetet."),
                List.of("Gemensam lägesbild varannan vecka", "Närvaro i hamnen nätter i juli och augusti", "Märkning av båtmotorer",
                        "Medborgardialog och medborgarlöften varje tertial"),
                engines,
                List.of("Högst sju stulna motorer nästa sommar, mot tolv i somras.", "Hälften av motorerna i hamnen är märkta före den 1 juni."),
                "Insatser skrivs i Samsyn samma vecka. Samordnaren och kommunpolisen går igenom dem varje månad.",
                "Styrgruppen följer upp i september och vid årsskiftet.",
                first,
                first.plusYears(2).minusDays(1)));
        agreements.attachAnnex(police, new NewAnnex(
                "", null, "Så når vi varandra", "Kontaktvägar mellan kommunens och polisens funktioner, dagtid och vid särskild händelse.", null,
                first, first.plusYears(1)), key("annex contact"), coordinator);
        open.publish(police, "seed agreement " + police, coordinator);
        LocalDate ends = today.plusDays(65);
        signed(coordinator, ends.minusYears(2).minusDays(10), new Terms(
                "Trygga bostadsområden: Norrbacken och Strandängen",
                List.of(board(coordinator), party(ReportingUnit.HOUSING_COMPANY, "Verkställande direktören")),
                List.of("Den som bor i Norrbacken och Strandängen ska känna sig trygg på gården och i trapphuset."),
                List.of("Skötsel och belysning av gårdar", "Rapporter till lägesbilden", "Trygghetsvandring varje höst"),
                List.of(),
                List.of("Felanmälningar om belysning åtgärdas inom fem dagar."),
                "Bolagets förvaltare rapporterar i Samsyn.",
                "Gemensamt möte i maj och november.",
                ends.minusYears(2).plusDays(1),
                ends));
        return police;
    }

    private Terms.Party board(Visitor coordinator) {
        return new Terms.Party(coordinator.organisationId(), coordinator.organisationName(), true, "Kommunstyrelsens ordförande");
    }

    private Terms.Party party(ReportingUnit unit, String function) {
        Organisation organisation = actors.findOrganisation(unit.organisation(), "").orElseThrow();
        return new Terms.Party(organisation.id(), organisation.fullName(), organisation.kind() == OrganisationKind.OWN_BOARD, function);
    }

    private long signed(Visitor coordinator, LocalDate day, Terms terms) {
        long id = agreements.draft(terms, Spread.AUTHORITIES, key(terms.title()), coordinator);
        agreements.negotiate(id, agreements.get(id).version(), coordinator);
        for (int i = 0; i < terms.parties().size(); i++) {
            agreements.sign(id, new NewSignature(i, day.plusDays(i), terms.parties().get(i).function(), Signature.Form.PAPER, null), coordinator);
        }
        return id;
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("agreement " + what).getBytes(StandardCharsets.UTF_8));
    }
}
