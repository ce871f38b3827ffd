package se.samsyn.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.demo.events.MonthlyTable;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.demo.town.Town;
import se.samsyn.demo.town.TownArea;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Texts;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.NewDelivery;
import se.samsyn.statistics.SeriesSource;
import se.samsyn.statistics.Statistics;

/**
 * The police's monthly table of Björkhamn in two deliveries, of which the second made preliminary months final, with a break
 * mark; and the made-up inhabitants that its counts are divided by.
 */
@Component
class SeededStatistics {
    private static final String MADE_UP = "Påhittade siffror för den påhittade kommunen Björkhamn.";
    private static final SeriesSource.Terms POLICE = new SeriesSource.Terms(
            "Polisen (påhittat)", "Anmälda brott per månad", "Anmälningsmånad, kommunens områden",
            "Brott efter den månad då de anmäldes, efter brottsplats. " + MADE_UP,
            "Bara brott som har anmälts. De två senaste månaderna är preliminära: fler anmälningar registreras efter hand.", "", false);
    private static final SeriesSource.Terms INHABITANTS = new SeriesSource.Terms(
            "Folkbokföringen (påhittat)", "Folkmängd", "31 december", "Folkbokförda den 31 december. " + MADE_UP, "", "", true);

    private static final SeriesSource.Terms SURVEY = new SeriesSource.Terms(
            "Trygghetsmätningen (påhittat)", "Enkät till hushåll", "Andel som känner sig otrygga",
            "Andel av dem som svarade som känner sig ganska eller mycket otrygga utomhus sent på kvällen där de bor. " + MADE_UP,
            "Bara de som svarade, ungefär hälften. Räknas där man bor, inte där man känner sig otrygg.", "de som svarade", false);
    private static final SeriesSource.Terms SURVEY_ANSWERS = new SeriesSource.Terms(
            SURVEY.name(), "Antal svar", "Svar i enkäten", "Hur många som svarade i enkäten. " + MADE_UP, "", "", false);
    /** Felt safety does not follow the counts: least safe in Norrbacken, most events in Centrum. */
    private static final Map<String, Integer> UNSAFE_PER_CENT = Map.of(
            "Centrum", 24, "Hamnen", 21, "Norrbacken", 41, "Villastaden", 12, "Strandängen", 14, "Österstad", 26, "Havsbacken", 17, "Sandvik", 11);
    private static final int ANSWERS_PER_THOUSAND = 95;

    private final Statistics statistics;
    private final Deliveries deliveries;
    private final Texts texts;

    SeededStatistics(Statistics statistics, Deliveries deliveries, Texts texts) {
        this.statistics = statistics;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    void seed(TownEvents made, LocalDate today, SeededPeople.Cast cast) {
        Visitor coordinator = cast.visitors().get(Role.COORDINATOR);
        long inhabitants = statistics.addSource(INHABITANTS, Spread.PUBLIC, coordinator.organisationId(), 0);
        take("inhabitants", inhabitants, inhabitants(today.getYear()), LocalDate.of(today.getYear(), 2, 20));
        long police = statistics.addSource(POLICE, Spread.AUTHORITIES, coordinator.organisationId(), 0);
        String vandalism = texts.say(Texts.LANGUAGES.getFirst(), "category.SKA");
        statistics.addBreak(
                police, "seed break", vandalism, LocalDate.of(today.getYear() - 1, 3, 1),
                "Klotter i kollektivtrafiken förs till en egen brottskod", 0);
        YearMonth month = YearMonth.from(today);
        take("police 1", police, table(made, month.minusMonths(1)), month.minusMonths(1).atDay(12));
        survey(today.getYear() - 1, coordinator.organisationId());
        take("police 2", police, table(made, month), month.atDay(Math.min(12, today.getDayOfMonth())));
    }

    /** A survey of every other year: shares by area, and how many answered. */
    private void survey(int lastYear, long organisation) {
        long shares = statistics.addSource(SURVEY, Spread.AUTHORITIES, organisation, 0);
        long answers = statistics.addSource(SURVEY_ANSWERS, Spread.AUTHORITIES, organisation, 0);
        StringBuilder share = new StringBuilder("Otrygga utomhus sent på kvällen\nOmråde\t" + (lastYear - 2) + '\t' + lastYear);
        StringBuilder count = new StringBuilder("Antal svar\nOmråde\t" + (lastYear - 2) + '\t' + lastYear);
        for (TownArea area : Town.bjorkhamn().areas()) {
            Integer unsafe = UNSAFE_PER_CENT.get(area.name());
            if (unsafe != null) {
                int answered = area.inhabitants() * ANSWERS_PER_THOUSAND / 1000;
                share.append('\n').append(area.name()).append('\t').append(unsafe - 2).append('\t').append(unsafe);
                count.append('\n').append(area.name()).append('\t').append(answered - 3).append('\t').append(answered);
            }
        }
        LocalDate retrieved = LocalDate.of(lastYear, 12, 1);
        take(new NewDelivery("seed survey", shares, null, "", share.append('\n').toString(), retrieved, 100, ""));
        take(NewDelivery.pasted("seed survey answers", answers, count.append('\n').toString(), retrieved));
    }

    private String table(TownEvents made, YearMonth takenOut) {
        return MonthlyTable.takenOut(made, takenOut, group -> texts.say(Texts.LANGUAGES.getFirst(), "category." + group)).longCsv();
    }

    private void take(String key, long source, String table, LocalDate retrievedOn) {
        take(NewDelivery.pasted("seed " + key, source, table, retrievedOn));
    }

    private void take(NewDelivery delivery) {
        long id = deliveries.read(delivery, 0);
        Deliveries.Preview preview = deliveries.preview(id);
        deliveries.accept(id, preview.delivery().version(), preview.accepted(), false, 0);
    }

    /** The latest five ends of year, some inhabitants fewer for each year back. */
    private static String inhabitants(int year) {
        StringBuilder text = new StringBuilder("Område");
        List<TownArea> areas = Town.bjorkhamn().areas();
        for (int back = 5; back >= 1; back--) {
            text.append('\t').append(year - back);
        }
        int all = areas.stream().mapToInt(TownArea::inhabitants).sum();
        row(text, Town.NAME, all);
        areas.forEach(area -> row(text, area.name(), area.inhabitants()));
        return "Folkmängd\n" + text + '\n';
    }

    private static void row(StringBuilder text, String name, int inhabitants) {
        text.append('\n').append(name);
        for (int back = 4; back >= 0; back--) {
            text.append('\t').append(inhabitants - inhabitants * back * 4 / 1000);
        }
    }
}
