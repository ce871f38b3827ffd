package se.samsyn.demo.pictures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.demo.town.Town;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.problems.Problem;
import se.samsyn.problems.Problems;
import se.samsyn.publishing.Publications;
import se.samsyn.situation.ComingEvents;
import se.samsyn.situation.Decision;
import se.samsyn.situation.Judgement;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureGroups;
import se.samsyn.situation.PictureKind;
import se.samsyn.situation.PublicVersion;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;
import se.samsyn.statistics.Series;
import se.samsyn.statistics.Statistics;

/** The latest tertial, locked; the picture of 4 §, fixed by the board and published; two groups, and what comes. */
@Component
public class SeededKinds {
    private final Situation situation;
    private final PictureGroups groups;
    private final ComingEvents coming;
    private final Problems problems;
    private final Statistics statistics;
    private final Publications publications;

    SeededKinds(
            Situation situation,
            PictureGroups groups,
            ComingEvents coming,
            Problems problems,
            Statistics statistics,
            Publications publications) {
        this.situation = situation;
        this.groups = groups;
        this.coming = coming;
        this.problems = problems;
        this.statistics = statistics;
        this.publications = publications;
    }

    /** What is entered before the first picture is drafted. */
    public void seedCalendar(LocalDate today, Visitor coordinator) {
        exempt("SKA_GRAFFITI", "Klotter anmäls som skada på en yta. Ingen människa förekommer i händelsen.", today, coordinator);
        exempt("PLA_LIGHTING", "Trasig belysning är ett fel på en anläggning. Ingen människa förekommer i händelsen.", today, coordinator);
        groups.add(key("group 1"), "EST-gruppen", PictureGroups.Rhythm.FORTNIGHTLY, null, null, coordinator);
        groups.add(key("group 2"), "Lägesbildsgruppen", PictureGroups.Rhythm.MONTHLY, null, null, coordinator);
        event(today.plusDays(4), 1, "Loppis och höstmarknad", "Stortorget", coordinator);
        event(today.plusDays(12), 1, "Hockeyderby, slut omkring 21.30", "Ishallen", coordinator);
        event(today.plusDays(19), 2, "Skolavslutning och disco", "Havsskolan", coordinator);
        event(today.plusDays(40), 3, "Skollov", "", coordinator);
    }

    private void exempt(String category, String reason, LocalDate today, Visitor coordinator) {
        publications.exempt("seed-" + category, category, reason, today.minusDays(200), "Kommunstyrelsen", coordinator);
    }

    /** The group that meets every second week. */
    public Picture.Group fortnightly() {
        return groups.list().stream()
                .filter(one -> one.rhythm() == PictureGroups.Rhythm.FORTNIGHTLY)
                .map(one -> new Picture.Group(one.id(), one.name()))
                .findFirst()
                .orElseThrow();
    }

    private void event(LocalDate first, int days, String what, String place, Visitor coordinator) {
        coming.add(key("coming " + what), first, first.plusDays(days - 1L), what, place, coordinator);
    }

    /** The pictures, once the problems are stated that they speak of. */
    public void seed(LocalDate today, Visitor coordinator) {
        List<Long> weighed = problems.list().stream()
                .filter(problem -> problem.state() == Problem.State.PRIORITISED || !problem.criteria().isEmpty())
                .map(Problem::id)
                .toList();
        Period tertial = situation.proposePeriod(PictureKind.TERTIAL, null, coordinator);
        long four = start(PictureKind.TERTIAL, tertial, "Läget i Björkhamn, tertial " + (1 + (tertial.last().getMonthValue() - 1) / 4) + " "
                + tertial.last().getYear(), coordinator);
        save(four, new Judgement(
                Map.of(SectionKind.ANALYSIS, "Båtmotorerna är sommarens återkommande fråga: samma plats, samma veckor, tredje året i rad. "
                        + "Bryggorna är mörka och öppna mot land. Snatterierna följer fredagarna året om och påverkas inte av säsongen."),
                List.of(new Judgement.PlaceOfTheWeek("Småbåtshamnen", "Stölderna kommer igen varje sommar.")), List.of(), weighed, List.of()), coordinator);
        situation.lock(four, situation.get(four, coordinator).version(), coordinator);

        Period year = situation.proposePeriod(PictureKind.STATUTORY, null, coordinator);
        long law = start(PictureKind.STATUTORY, year, "Lägesbild över brottsligheten i Björkhamn " + year.last().getYear(), coordinator);
        save(law, new Judgement(parts(), List.of(), List.of(), weighed, series()), coordinator);
        LocalDate met = year.last().plusDays(9).isAfter(today) ? year.last() : year.last().plusDays(9);
        situation.fix(law, situation.get(law, coordinator).version(),
                new Decision("Kommunstyrelsen", met, "§ 142", "KS " + met.getYear() + "/00317"), coordinator);
        situation.publish(law, new PublicVersion(
                "Stölder och skadegörelse är vanligast. Det mesta sker på några få platser.",
                "Kommunen har tillsammans med polisen, skolorna och bostadsbolaget tagit fram den lägesbild som lagen kräver.\n\n"
                        + "Båtmotorstölderna i småbåtshamnen är det problem som kommunstyrelsen vill ta itu med först.",
                "Hur mycket som aldrig rapporteras, och varför.",
                "Personalens rapporter och polisens anmälda brott.", Set.of()), "seed-law", coordinator);
    }

    private static Map<SectionKind, String> parts() {
        Map<SectionKind, String> parts = new EnumMap<>(SectionKind.class);
        parts.put(SectionKind.IN_SHORT, "Björkhamn är i huvudsak en lugn kommun. Stölder i hamnen sommartid, snatterier i centrum och skadegörelse vid "
                + "skolorna är det som märks mest. Bedrägerier mot äldre syns inte i rapporterna men i polisens statistik.");
        parts.put(SectionKind.MAPPING, "Underlaget är personalens granskade rapporter, polisens anmälda brott per månad och det som kom fram på "
                + "medborgardialogen i våras. Rapporterna kommer från skolor, bostadsbolag, trygghetsvärdar och tekniska förvaltningen. "
                + "Brott i nära relationer och brott på nätet fångas nästan inte alls.");
        parts.put(SectionKind.EXTENT, "Antalet rapporterade händelser framgår av tabellen. Nivån är jämn över året; sommaren står ut genom stölderna i "
                + "hamnen. Polisens statistik visar samma bild för stölder.");
        parts.put(SectionKind.CONSEQUENCES, "För båtägarna handlar det om stora kostnader och om att hamnen känns övergiven om natten. Butikerna vid torget "
                + "har ändrat sin bemanning på fredagar. Skadegörelsen kostade kommunen och bostadsbolaget omkring 900 000 kronor.");
        parts.put(SectionKind.OTHER_INFORMATION, "I skolornas enkät säger var femte elev i årskurs nio att de undviker någon plats på fritiden, oftast "
                + "stationen. Ett nytt bostadsområde vid Norrbacken tas i bruk nästa år.");
        parts.put(SectionKind.ANALYSIS, "Stölderna i hamnen underlättas av mörka bryggor, fria vägar och att ingen har ansvar för tillsynen om natten. "
                + "Snatterierna drivs av att mycket folk samlas utan tillsyn fredag eftermiddag. Vi prioriterar hamnen: problemet är "
                + "återkommande, samlat till plats och tid och går att påverka.");
        return parts;
    }

    /** The police's counts for the whole municipality. */
    private List<Long> series() {
        return statistics.listSeries().stream()
                .filter(one -> !one.source().terms().population() && one.isCount() && !one.values().isEmpty())
                .filter(one -> one.level() == Series.Level.MUNICIPALITY || one.area().equals(Town.NAME))
                .limit(6)
                .map(Series::id)
                .toList();
    }

    private long start(PictureKind kind, Period period, String title, Visitor coordinator) {
        return situation.start(
                new NewPicture(key(kind + " " + period.first()), kind, null, period, null, null, title, Spread.AUTHORITIES), coordinator);
    }

    private void save(long id, Judgement judgement, Visitor coordinator) {
        Picture draft = situation.get(id, coordinator);
        situation.save(id, draft.version(), draft.title(), draft.spread(), judgement, coordinator);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("björkhamn " + what).getBytes(StandardCharsets.UTF_8));
    }
}
