package se.samsyn.demo;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Criterion;
import se.samsyn.problems.Criterion.Answer;
import se.samsyn.problems.NewEvidence;
import se.samsyn.problems.Problem.Deed;
import se.samsyn.problems.Problems;
import se.samsyn.problems.Statement;
import se.samsyn.problems.Statement.Where;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;

/** Björkhamn's problems: one prioritised, one put aside with its reason, two waiting, one of them without a place. */
@Component
class SeededProblems {
    private final Problems problems;
    private final Situation situation;

    SeededProblems(Problems problems, Situation situation) {
        this.problems = problems;
        this.situation = situation;
    }

    void seed(SeededPeople.Cast cast) {
        Visitor coordinator = cast.visitors().get(Role.COORDINATOR);
        List<Picture> pictures = situation.list(coordinator);
        long engines = state(coordinator, new Statement(
                "Stölder av båtmotorer i småbåtshamnen", "Utombordare stjäls från bryggorna, oftast flera samma natt.", CategoryGroup.TIL,
                Where.PLACE, null, "Småbåtshamnen", "Nätter i juli och augusti, varje sommar", "Båtägare och båtklubben"));
        weigh(coordinator, engines, Answer.YES, Answer.YES, Answer.NO, Answer.YES, Answer.YES, Answer.PARTLY, Answer.YES, Answer.YES, Answer.YES,
                Answer.PARTLY);
        support(coordinator, engines, "Tillgrepp i hamnen samlas i juli och augusti alla år", "/karta?category=TIL");
        support(coordinator, engines, "Båtklubben har räknat 31 stulna motorer på tre somrar", "");
        decide(coordinator, engines, Deed.PRIORITISE,
                "Kommer igen varje sommar, på en plats som går att bevaka och lysa upp, och båtklubben vill vara med.",
                "Lokala brå, hösten");
        long square = state(coordinator, new Statement(
                "Snatterier vid Stortorget på fredagar", "Butikerna vid torget har återkommande snatterier i grupp.", CategoryGroup.TIL,
                Where.PLACE, null, "Stortorget", "Fredagar 15–19", "Butikernas personal"));
        weigh(coordinator, square, Answer.YES, Answer.YES, Answer.UNKNOWN, Answer.PARTLY, Answer.YES, Answer.PARTLY, Answer.YES, Answer.PARTLY,
                Answer.YES, Answer.YES);
        for (Picture picture : pictures.stream().limit(1).toList()) {
            problems.sighted(square, picture.id(), "Lägesbild " + picture.number(), "Butikerna fick i uppdrag att prata ihop sig om fredagarna.", coordinator);
        }
        long fraud = state(coordinator, new Statement(
                "Bedrägerier mot äldre per telefon", "Äldre rings upp av någon som säger sig vara från banken.", null, Where.NO_PLACE, null, "",
                "Vardagar på dagtid", "Äldre som bor ensamma"));
        support(coordinator, fraud, "Polisens anmälda brott, som vi inte ser i rapporterna", "/statistik");
        long cars = state(coordinator, new Statement(
                "A-traktorer på Badparkeringen", "Körning och hög musik på parkeringen.", CategoryGroup.TRA, Where.PLACE, null,
                "Badparkeringen", "Vårkvällar", "Boende i Strandängen"));
        weigh(coordinator, cars, Answer.PARTLY, Answer.YES, Answer.NO, Answer.NO, Answer.YES, Answer.NO, Answer.YES, Answer.NO, Answer.PARTLY,
                Answer.NO);
        decide(coordinator, cars, Deed.DEPRIORITISE,
                "Störande men få drabbas och ingen skadas. Fältgruppen håller kontakten; vi ser på det igen till våren.", "Lokala brå, hösten");
    }

    private long state(Visitor coordinator, Statement statement) {
        return problems.state(statement, Spread.AUTHORITIES, key(statement.title()), coordinator);
    }

    private void weigh(Visitor coordinator, long id, Answer... answers) {
        Map<Criterion, Answer> row = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            row.put(criterion, answers[criterion.ordinal()]);
        }
        problems.weigh(id, problems.get(id).version(), row, coordinator);
    }

    private void support(Visitor coordinator, long id, String label, String address) {
        problems.support(id, new NewEvidence(label, address), key(label), coordinator);
    }

    private void decide(Visitor coordinator, long id, Deed deed, String reason, String decidedBy) {
        problems.decide(id, problems.get(id).version(), deed, reason, decidedBy, coordinator);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes((Bjorkhamn.CODE + " problem " + what).getBytes(StandardCharsets.UTF_8));
    }
}
