package se.samsyn.demo.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsyn.demo.MadeUpObservations;
import se.samsyn.demo.town.Town;

class TownEventsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TownEvents EVENTS = TownEvents.endingAt(TODAY, 1, 1);
    private static final List<TownEvent> ALL = EVENTS.list();

    @ParameterizedTest
    @CsvSource({"2026-11-22,1", "2026-11-22,2", "2026-02-10,1", "2027-07-31,1", "2028-02-29,5"})
    void staffReportThreeToTwelveTimesAWeek(LocalDate today, long seed) {
        TownEvents events = TownEvents.endingAt(today, seed, 1);
        LocalDate monday = events.dates().first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Map<Long, Integer> weeks = new TreeMap<>();
        long whole = ChronoUnit.WEEKS.between(monday, today);
        for (long w = 0; w < whole; w++) {
            weeks.put(w, 0);
        }
        events.reports().stream().map(e -> Math.floorDiv(ChronoUnit.DAYS.between(monday, e.from().toLocalDate()), 7L))
                .filter(weeks::containsKey).forEach(w -> weeks.merge(w, 1, Integer::sum));
        long fine = weeks.values().stream().filter(n -> n >= 3 && n <= 12).count();
        assertThat((double) fine / whole).as("%s", weeks.values()).isGreaterThanOrEqualTo(.95);
        assertThat(new HashSet<>(weeks.values()).size()).as("weeks differ").isGreaterThan(5);
    }

    @Test
    void thePoliceTableHoldsAboutAThousandCrimesAYearAndAgreesWithTheRows() {
        List<PoliceTable.Row> table = PoliceTable.of(EVENTS);
        int year = table.stream().filter(r -> r.month().getYear() == 2025).mapToInt(PoliceTable.Row::count).sum();
        assertThat(year).isBetween(900, 1_100);
        long rows = EVENTS.policeEvents().stream().filter(e -> e.from().getYear() == 2025).count();
        assertThat(rows).isEqualTo(year);
        assertThat(table.stream().filter(r -> !r.areaKey().isEmpty())).allSatisfy(r -> assertThat(Town.bjorkhamn().area(r.areaKey())).isNotNull());
    }

    @Test
    void theSameDaySeedAndVolumeGiveTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(csv(3_000, 7)).isEqualTo(csv(3_000, 7)).isNotEqualTo(csv(3_000, 8));
        assertThat(TownEvents.endingAt(TODAY, 1, 1).list()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "499", "500", "501", "12345", "60000"})
    void exactlyTheWantedNumberIsWritten(int n) throws IOException {
        List<String> lines = csv(n, 3).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("id,from,to,x,y,category,place,text,source");
        assertThat(lines).hasSize(n + 1);
        assertThat(lines.stream().skip(1).map(l -> l.substring(0, l.indexOf(','))).distinct()).hasSize(n);
    }

    @Test
    void pointsLieInsideTheMunicipalityAndAboutTheRightSharesAreCoarse() {
        for (TownEvent e : ALL) {
            if (e.position() == TownEvent.Position.NONE) {
                assertThat(e.x()).isNaN();
            } else {
                assertThat(Town.bjorkhamn().contains(e.x(), e.y())).as("%s", e).isTrue();
            }
            assertThat(e.sub().equals("TIL_HOME_BURGLARY") && e.position() == TownEvent.Position.EXACT).as("home told exactly").isFalse();
        }
        Map<TownEvent.Position, Long> positions = ALL.stream().collect(Collectors.groupingBy(TownEvent::position, Collectors.counting()));
        assertThat(positions.keySet()).containsExactlyInAnyOrder(TownEvent.Position.values());
        assertThat(positions.get(TownEvent.Position.EXACT)).isGreaterThan(ALL.size() * 55 / 100);
    }

    @Test
    void timesAreRealMomentsInSwedenBeforeToday() {
        var rules = ZoneId.of("Europe/Stockholm").getRules();
        TownEvents.endingAt(TODAY, 4, 20).forEach(e -> {
            if (rules.getValidOffsets(e.from()).isEmpty() || rules.getValidOffsets(e.to()).isEmpty() || e.to().isBefore(e.from())
                    || !e.to().isBefore(TODAY.atStartOfDay()) || e.reported().isBefore(e.to())
                    || e.reported().isAfter(TODAY.atStartOfDay())) {
                throw new AssertionError(e.toString());
            }
        });
        assertThat(ALL.stream().filter(TownEvent::timeIsExact).count()).isBetween(ALL.size() / 2L, ALL.size() * 95L / 100);
    }

    @Test
    void someReportsAreNewThisWeek() {
        assertThat(EVENTS.reports().stream().filter(EVENTS::isNew).count()).isBetween(3L, 14L);
    }

    @Test
    void hostsWriteANoteAfterEachShiftAndNameTheirOwnObservations() {
        List<HostNote> notes = HostNote.of(EVENTS, 1);
        assertThat(notes.size()).isBetween(360, 370);
        Map<String, TownEvent> byId = ALL.stream().collect(Collectors.toMap(TownEvent::id, e -> e));
        assertThat(notes.stream().flatMap(n -> n.eventIds().stream()))
                .isNotEmpty()
                .allMatch(id -> byId.get(id).unit() == ReportingUnit.SAFETY_HOSTS);
        assertThat(notes.stream().flatMap(n -> n.stops().stream()).distinct()).allSatisfy(k -> assertThat(Town.bjorkhamn().place(k)).isNotNull());
    }

    @Test
    void textsHoldNoDigitsAndNoPersonsNames() throws IOException {
        Path folder = Path.of(System.getProperty("samsyn.shared", "absent"), "data", "privacy");
        Set<String> texts = ALL.stream().map(TownEvent::text).collect(Collectors.toSet());
        HostNote.of(EVENTS, 1).forEach(n -> texts.add(n.text()));
        assertThat(texts).hasSizeGreaterThan(90).noneMatch(t -> t.matches(".*\\d.*"));
        if (!Files.isDirectory(folder)) {
            System.out.println("No list of names at samsyn.shared: names were not looked for");
        }
        Assumptions.assumeTrue(Files.isDirectory(folder));
        Set<String> names = new HashSet<>();
        for (String file : new String[] {"scb-2020-fornamn-kvinnor.csv.gz", "scb-2020-fornamn-man.csv.gz"}) {
            try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
                in.lines().skip(1).map(l -> l.split("[,;\t]")[0].replace("\"", "").trim()).filter(n -> n.length() > 2).forEach(names::add);
            }
        }
        assertThat(names).hasSizeGreaterThan(100);
        for (String text : texts) {
            String[] words = text.split("[^\\p{L}-]+");
            for (int i = 1; i < words.length; i++) {
                boolean capital = !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
                boolean afterStop = text.matches(".*[.!?] " + words[i] + ".*");
                assertThat(capital && !afterStop && names.contains(words[i])).as(text).isFalse();
            }
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(" heter ").doesNotContain(" född ");
        }
    }

    private static String csv(int n, long seed) throws IOException {
        StringWriter out = new StringWriter();
        assertThat(MadeUpObservations.write(n, seed, TODAY, out).observations()).isEqualTo(n);
        return out.toString();
    }
}
