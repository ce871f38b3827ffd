package se.samsyn.situation.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsyn.PageTest;
import se.samsyn.Staff;
import se.samsyn.Visit;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;

/** Kind of organisation × spread for pictures from others: list, file, page and original against what SQL says. */
class ReceivedSpreadTest extends PageTest {
    private static final String TOWN = "9846";
    private static final int OTHERS = 900;

    @TempDir
    private Path folder;

    @Test
    void everyKindOfOrganisationIsShownWhatSqlShows() throws IOException {
        Scope scope = TestDatabase.fresh(TOWN);
        Map<OrganisationKind, Visit> visits = new TreeMap<>();
        Map<OrganisationKind, Long> organisations = new TreeMap<>();
        for (OrganisationKind kind : OrganisationKind.values()) {
            visits.put(kind, Staff.signedIn(scope, Role.POLICE, kind));
            organisations.put(kind, TestDatabase.owner()
                    .sql("select organisation_id from organisation where municipality_id = ? and kind = ?")
                    .params(TOWN, kind.name()).query(Long.class).single());
        }
        Path file = Files.write(folder.resolve("f"), OfficeFiles.pdf());
        for (Spread spread : Spread.values()) {
            organisations.values().forEach(owner -> share(register(scope, owner, file), spread, scope, owner));
            share(register(scope, OTHERS, file), spread, scope, OTHERS);
        }
        organisations.values().forEach(owner -> register(scope, owner, file));
        register(scope, OTHERS, file);
        List<Long> all = TestDatabase.owner().sql("select received_id from received_picture where municipality_id = ?").param(TOWN).query(Long.class).list();
        visits.forEach((kind, visit) -> {
            Set<Long> seen = mayBeSeen(kind, organisations.get(kind));
            assertThat(numbers(visit.get("/lagesbilder/mottagna").body(), "href=\"/lagesbilder/mottagna/(\\d+)\"")).as("list of " + kind).isEqualTo(seen);
            assertThat(numbers(visit.get("/lagesbilder/mottagna/csv").body(), "(?m)^\\W*(\\d+)/1\\b")).as("file of " + kind).isEqualTo(seen);
            for (long id : all) {
                int status = seen.contains(id) ? 200 : 404;
                assertThat(visit.get("/lagesbilder/mottagna/" + id).status()).as(kind + " opens " + id).isEqualTo(status);
                assertThat(visit.get("/lagesbilder/mottagna/" + id + "/original").status()).as(kind + " fetches " + id).isEqualTo(status);
            }
        });
    }

    /** Shared to whom the spread reaches; not shared to the owner alone, also among the municipality's own boards. */
    private static Set<Long> mayBeSeen(OrganisationKind kind, long organisation) {
        List<String> spreads = switch (kind) {
            case OWN_BOARD -> List.of("INTERNAL", "AUTHORITIES", "PARTNERS", "PUBLIC");
            case MUNICIPAL_COMPANY, OTHER_AUTHORITY -> List.of("AUTHORITIES", "PARTNERS", "PUBLIC");
            case PRIVATE, ASSOCIATION -> List.of("PARTNERS", "PUBLIC");
        };
        return new TreeSet<>(TestDatabase.owner()
                .sql("select received_id from received_picture where municipality_id = ? and (spread = any (?) or owner_organisation_id = ?)")
                .params(TOWN, spreads.toArray(String[]::new), organisation)
                .query(Long.class)
                .list());
    }

    private static long register(Scope scope, long owner, Path file) {
        Visitor writer = writer(scope, owner);
        LocalDate today = LocalDate.now(door(Clock.class)).minusDays(1);
        return WorkingRooms.as(writer, () -> door(ReceivedPictures.class).register(
                new NewReceived("Lägesbild", new Period(today.minusDays(6), today), "Hela kommunen", "Kommunpolis", today, Map.of(PictureField.IN_SHORT, "Lugnt.")),
                file, "a.pdf", UUID.randomUUID(), writer));
    }

    private static void share(long id, Spread spread, Scope scope, long owner) {
        Visitor writer = writer(scope, owner);
        WorkingRooms.as(writer, () -> {
            door(ReceivedPictures.class).share(id, 1, spread, true, writer);
            return null;
        });
    }

    private static Visitor writer(Scope scope, long owner) {
        return WorkingRooms.visitor(scope, 6, owner, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
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
