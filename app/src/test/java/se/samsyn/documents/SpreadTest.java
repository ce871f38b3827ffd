package se.samsyn.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.situation.NewPicture;
import se.samsyn.situation.Situation;

/**
 * Kind of organisation × spread: what each kind of organisation is shown by every list, export and figure, against what SQL
 * says that it may see. A new export says here how it is compared, or why there is nothing to compare.
 */
class SpreadTest extends PageTest {
    private static final String TOWN = "9981";
    private static final int OTHERS = 900;

    /** How each export of the program is held to the matrix. */
    private static final Map<String, String> EXPORTS = Map.ofEntries(
            Map.entry("/handelser/csv", "compared below"),
            Map.entry("/handelser/xlsx", "the rows of /handelser/csv, by one and the same method"),
            Map.entry("/handelser/las-in/{id}/rader.csv", "rows that could not be read, for those of the own boards who read the file in"),
            Map.entry("/tackning/csv", "how many reported, for the own boards alone"),
            Map.entry("/atgardsplaner/{id:[0-9]+}.csv", "one plan, under the same policy of the database"),
            Map.entry("/atgardsplaner/{id:[0-9]+}.pdf", "one plan, under the same policy of the database"),
            Map.entry("/fragor/csv", "answers to the municipality's questions, own boards only"),
            Map.entry("/grupper/bilaga.pdf", "groups, under the same policy of the database"),
            Map.entry("/kommunikationsplan/csv", "who tells whom what, of the whole municipality"),
            Map.entry("/arenden/csv", "matters, read with their group, under the same policy of the database"),
            Map.entry("/kalender/{token:[A-Za-z0-9_-]{20,80}}.ics", "the year as its person may see it; YearPagesTest"),
            Map.entry("/arshjul/csv", "the year, own boards only"),
            Map.entry("/om-jag-ar-borta/veckan.pdf", "the week for whoever stands in, own boards only"),
            Map.entry("/lagkrav/underlag/csv", "the law's duties, own boards only"),
            Map.entry("/grupper/csv", "groups, under the same policy of the database"),
            Map.entry("/moten/csv", "meetings, read with their group, under the same policy of the database"),
            Map.entry("/moten/{id:\\d+}/protokoll.pdf", "minutes, read with their group, under the same policy of the database"),
            Map.entry("/moten/{id:\\d+}/mote.ics", "a meeting's time, read with its group, under the same policy of the database"),
            Map.entry("/grupper/{id:\\d+}/moten.ics", "meetings' times, read with their group, under the same policy of the database"),
            Map.entry("/roda-traden/losa.csv", "what the rooms hand to the red thread, under the same policies of the database; ThreadsTest"),
            Map.entry("/roda-traden/{kind:[a-z]+}/{id:[0-9]{1,18}}.csv", "one thread, under the same policies of the database; ThreadsTest"),
            Map.entry("/rapport-till-styrelsen/{id:[0-9]+}.docx", "the report to the board, own boards only"),
            Map.entry("/rapport-till-styrelsen/{id:[0-9]+}.pdf", "the report to the board, own boards only"),
            Map.entry("/uppfoljning/csv", "follow-ups, under the same policy of the database"),
            Map.entry("/uppfoljning/{id:[0-9]+}.csv", "one follow-up, under the same policy of the database"),
            Map.entry("/problembilder/csv", "problems, under the same policy of the database"),
            Map.entry("/loften/csv", "pledges, under the same policy of the database"),
            Map.entry("/overenskommelser/csv", "agreements, under the same policy of the database"),
            Map.entry("/overenskommelser/{id:[0-9]+}.pdf", "an agreement that the visitor sees; AgreementPagesTest"),
            Map.entry("/orsaksanalyser/csv", "the causes of the problems that the visitor sees"),
            Map.entry("/karta/siffror.csv", "compared below"),
            Map.entry("/fordjupning/{table}.csv", "counts of the same columns as /karta/siffror.csv"),
            Map.entry("/avvikelser/serier.csv", "counts of the same columns as /karta/siffror.csv"),
            Map.entry("/studier/csv", "kept studies, under the same policy of the database"),
            Map.entry("/studier/{id:[0-9]+}/{table:[a-z-]+}.csv", "kept studies, under the same policy of the database"),
            Map.entry("/lagesbilder/{id:[0-9]+}.pdf", "compared below"),
            Map.entry("/lagesbilder/{id:[0-9]+}.docx", "the picture of its PDF, through the same door"),
            Map.entry("/lagesbilder/{id:[0-9]+}/blad.pdf", "the picture of its PDF, through the same door"),
            Map.entry("/lagesbilder/mottagna/csv", "the rows of the list, which ReceivedSpreadTest holds to every kind and spread"),
            Map.entry("/lagesbilder/gemensamma/csv", "the rows of the list, which JointPicturesTest holds to parties and spread"),
            Map.entry("/lagesbilder/gemensamma/{id:[0-9]+}.pdf", "what the page shows, which JointPicturesTest holds to parties and spread"),
            Map.entry("/utskick/csv", "what was sent by and to the visitor's organisation; CirculationsTest holds it to the policy"),
            Map.entry("/logg.csv", "codes and numbers, own boards only"),
            Map.entry("/installningar/dataskydd/gallring.csv", "counts, own boards only"),
            Map.entry("/handlingar/logg.csv", "own boards only"),
            Map.entry("/statistik/jamfor.csv", "series of others' published counts, under the same policy of the database"),
            Map.entry("/statistik/serier.csv", "series of others' published counts, under the same policy of the database"),
            Map.entry("/statistik/serier.xlsx", "series of others' published counts, under the same policy of the database"),
            Map.entry("/statistik/serier/{id:[0-9]+}.csv", "series of others' published counts, under the same policy of the database"),
            Map.entry("/statistik/serier/{id:[0-9]+}.xlsx", "series of others' published counts, under the same policy of the database"),
            Map.entry("/handlingar/sekretess.csv", "own boards only"),
            Map.entry("/offentligt/{municipality:[0-9]{4}}/flode.xml", "what is public"));

    private static Scope scope;
    private static String day;
    private static final Map<OrganisationKind, Visit> VISITS = new TreeMap<>();
    private static final Map<OrganisationKind, Long> ORGANISATIONS = new TreeMap<>();
    private static long marked;

    /** For each kind one organisation, and of each spread an observation and a picture that it owns and one that others own. */
    @BeforeAll
    static void oneOfEach() {
        scope = TestDatabase.fresh(TOWN);
        Instant yesterday = door(Clock.class).instant().minusSeconds(86_400);
        day = LocalDate.ofInstant(yesterday, ZoneId.of("Europe/Stockholm")).toString();
        for (OrganisationKind kind : OrganisationKind.values()) {
            VISITS.put(kind, Staff.signedIn(scope, Role.POLICE, kind));
            ORGANISATIONS.put(kind, TestDatabase.owner()
                    .sql("select organisation_id from organisation where municipality_id = ? and kind = ?")
                    .params(TOWN, kind.name())
                    .query(Long.class)
                    .single());
        }
        for (Spread spread : Spread.values()) {
            ORGANISATIONS.values().forEach(owner -> make(owner, spread, yesterday));
            make(OTHERS, spread, yesterday);
        }
        marked = TestDatabase.owner()
                .sql("select id from observation where municipality_id = ? and owner_organisation_id = ? and spread = 'PUBLIC'")
                .params(TOWN, OTHERS)
                .query(Long.class)
                .single();
        Visitor registrar = WorkingRooms.visitor(scope, 5, 1, OrganisationKind.OWN_BOARD, Role.REGISTRAR);
        WorkingRooms.as(registrar, () -> {
            door(SecrecyMarks.class).mark(
                    new SecrecyMark(
                            SecrecyMark.Kind.OBSERVATION, marked, SecrecyMark.Provision.OSL_18_2, "", LocalDate.parse(day), "Polisen"),
                    registrar);
            return null;
        });
    }

    private static void make(long owner, Spread spread, Instant at) {
        var row = new ImportedObservations.Row(
                owner + spread.name(), new Observation.Category(CategoryGroup.SKA, null), Observation.When.exactly(at),
                new Observation.Where(620_000.0 + owner, 6_530_000.0 + spread.ordinal(), Observation.PositionClass.EXACT, null, "Kajen", null),
                Observation.Circumstances.NOT_TOLD, "Klotter");
        var batch = new ImportedObservations.Batch(0, Observation.Source.IMPORT, "prov", owner, spread, true);
        Scope.run(scope, () -> door(TransactionOperations.class)
                .executeWithoutResult(status -> door(ImportedObservations.class).append(batch, List.of(row).iterator())));
        Visitor writer = WorkingRooms.visitor(scope, 6, owner, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        WorkingRooms.as(writer, () -> {
            Situation situation = door(Situation.class);
            LocalDate last = LocalDate.ofInstant(at, ZoneId.of("Europe/Stockholm"));
            long id = situation.start(
                    new NewPicture(UUID.randomUUID(), new Period(last.minusDays(6), last), null, null, "Läget", spread), writer);
            situation.lock(id, 1, writer);
            return id;
        });
    }

    @Test
    void everyExportIsNamedHere() {
        Set<String> exports = door(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals("GET")))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.matches(".*(\\.csv|\\.docx|\\.pdf|\\.xlsx|\\.xml|/csv|/xlsx)"))
                .collect(Collectors.toCollection(TreeSet::new));
        exports.removeAll(EXPORTS.keySet());
        assertThat(exports).as("exports that nobody has held to the matrix").isEmpty();
    }

    @Test
    void listsExportsFiguresAndMapsShowWhatSqlShows() {
        VISITS.forEach((kind, visit) -> {
            Set<Long> seen = mayBeSeen("observation", "id", kind);
            assertThat(numbers(visit.get("/handelser?from=" + day + "&to=" + day).body(), "href=\"/handelser/(\\d+)\""))
                    .as("list of " + kind).isEqualTo(seen);
            Set<Long> taken = new TreeSet<>(seen);
            if (kind != OrganisationKind.OWN_BOARD) {
                assertThat(taken.remove(marked)).as("the marked one is seen by " + kind).isTrue();
            }
            assertThat(numbers(visit.get("/handelser/csv").body(), "(?m)^\\W*(\\d+);")).as("file of " + kind).isEqualTo(taken);
            String box = "&bbox=610000,6520000,630000,6540000&from=" + day + "&to=" + day + "&source=prov";
            assertThat(numbers(visit.get("/karta/punkter?x=1" + box).body(), "\\[(\\d+),6"))
                    .as("points of " + kind).isEqualTo(seen);
            long inCells = 0;
            Matcher cells = Pattern.compile(",(\\d+)\\]").matcher(visit.get("/karta/rutor?cell=100" + box).body());
            while (cells.find()) {
                inCells += Long.parseLong(cells.group(1));
            }
            assertThat(inCells).as("cells of " + kind).isEqualTo(seen.size());
            String selection = "from=" + day + "&to=" + day + "&source=prov";
            assertThat(visit.get("/karta?" + selection).text()).as("figures of " + kind)
                    .contains(seen.size() + " granskade händelser i urvalet");
            assertThat(visit.get("/karta/siffror.csv?table=groups&" + selection).body()).as("figures' file of " + kind)
                    .containsPattern("(?m);" + seen.size() + "(;|\\s|$)");
        });
    }

    @Test
    void eachDocumentOpensForThoseWhoMaySeeIt() {
        List<Long> all = TestDatabase.owner().sql("select id from observation where municipality_id = ?").param(TOWN).query(Long.class).list();
        List<Long> pictures =
                TestDatabase.owner().sql("select picture_id from picture where municipality_id = ?").param(TOWN).query(Long.class).list();
        VISITS.forEach((kind, visit) -> {
            Set<Long> seen = mayBeSeen("observation", "id", kind);
            for (long id : all) {
                assertThat(visit.get("/handelser/" + id).status()).as(kind + " opens observation " + id).isEqualTo(seen.contains(id) ? 200 : 404);
            }
            Set<Long> shown = mayBeSeen("picture", "picture_id", kind);
            assertThat(numbers(visit.get("/lagesbilder").body(), "href=\"/lagesbilder/(\\d+)\"")).isEqualTo(shown);
            for (long id : pictures) {
                assertThat(visit.get("/lagesbilder/" + id).status()).as(kind + " opens picture " + id).isEqualTo(shown.contains(id) ? 200 : 404);
            }
            long hidden = pictures.stream().filter(id -> !shown.contains(id)).findFirst().orElse(-1L);
            if (hidden > 0) {
                assertThat(visit.get("/lagesbilder/" + hidden + ".pdf").status()).isEqualTo(404);
            }
        });
    }

    @Test
    void theOwnerTakesTheSpreadBackAndNobodyElseDoes() {
        long own = ORGANISATIONS.get(OrganisationKind.OTHER_AUTHORITY);
        Instant yesterday = door(Clock.class).instant().minusSeconds(86_400);
        var row = new ImportedObservations.Row(
                "återtas", new Observation.Category(CategoryGroup.SKA, null), Observation.When.exactly(yesterday.minusSeconds(864_000)),
                Observation.Where.named("Kajen"), Observation.Circumstances.NOT_TOLD, null);
        Scope.run(scope, () -> door(TransactionOperations.class).executeWithoutResult(status -> door(ImportedObservations.class)
                .append(new ImportedObservations.Batch(0, Observation.Source.IMPORT, "prov", own, Spread.PUBLIC, true), List.of(row).iterator())));
        long id = TestDatabase.owner()
                .sql("select id from observation where municipality_id = ? and source_key = 'återtas'")
                .param(TOWN).query(Long.class).single();
        Visit owner = VISITS.get(OrganisationKind.OTHER_AUTHORITY);
        Visit other = VISITS.get(OrganisationKind.PRIVATE);
        assertThat(other.get("/handelser/" + id).status()).isEqualTo(200);
        assertThat(other.post("/handelser/" + id + "/spridning", "/mitt-konto").status()).isEqualTo(403);
        assertThat(owner.post("/handelser/" + id + "/spridning", "/handelser/" + id).status()).isEqualTo(200);
        assertThat(other.get("/handelser/" + id).status()).isEqualTo(404);
        assertThat(owner.get("/handelser/" + id).status()).isEqualTo(200);
        assertThat(VISITS.get(OrganisationKind.OWN_BOARD).get("/handelser/" + id).status()).isEqualTo(200);
        TestDatabase.owner().sql("delete from observation where municipality_id = ? and id = ?").params(TOWN, id).update();
    }

    /** By the matrix of docs/privacy.md, written out once more in SQL. */
    private static Set<Long> mayBeSeen(String table, String number, OrganisationKind kind) {
        List<String> spreads = switch (kind) {
            case OWN_BOARD -> List.of("INTERNAL", "AUTHORITIES", "PARTNERS", "PUBLIC");
            case MUNICIPAL_COMPANY, OTHER_AUTHORITY -> List.of("AUTHORITIES", "PARTNERS", "PUBLIC");
            case PRIVATE, ASSOCIATION -> List.of("PARTNERS", "PUBLIC");
        };
        return new TreeSet<>(TestDatabase.owner()
                .sql("select " + number + " from " + table
                        + " where municipality_id = ? and state in ('ACCEPTED', 'LOCKED') and (spread = any (?) or owner_organisation_id = ?)")
                .params(TOWN, spreads.toArray(String[]::new), ORGANISATIONS.get(kind))
                .query(Long.class)
                .list());
    }

    private static Set<Long> numbers(String text, String pattern) {
        Set<Long> numbers = new TreeSet<>();
        Matcher found = Pattern.compile(pattern).matcher(text);
        while (found.find()) {
            numbers.add(Long.valueOf(found.group(1)));
        }
        return numbers;
    }
}
