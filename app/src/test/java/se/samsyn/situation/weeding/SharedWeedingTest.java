package se.samsyn.situation.weeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.PageTest;
import se.samsyn.WorkingRooms;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;
import se.samsyn.situation.circulation.Circulations;
import se.samsyn.situation.circulation.Kind;
import se.samsyn.situation.circulation.Mode;
import se.samsyn.situation.circulation.NewCirculation;
import se.samsyn.situation.joint.TwoParties;

/** What was shared and sent goes with all that hangs on it once the municipality's term has passed; what is not shared stays. */
class SharedWeedingTest extends PageTest {
    @Test
    void whatWasSharedAndSentGoesByTheTermOfLockedPictures() {
        TwoParties town = TwoParties.in("9845");
        town.register(town.police());
        NewCirculation sending = new NewCirculation(
                UUID.randomUUID(), Kind.PICTURE, town.own(), Mode.HANDED_OVER, null, List.of(town.police().organisationId()), List.of(), true);
        WorkingRooms.as(town.coordinator(), () -> door(Circulations.class).send(sending, town.coordinator()));
        assertThat(weeded(town, town.today().minusDays(2))).as("before the term").isZero();
        assertThat(count("circulation")).isEqualTo(1);
        assertThat(weeded(town, town.today().plusDays(3))).as("own picture, shared picture, sending").isEqualTo(3);
        assertThat(count("received_picture")).as("what is not shared waits for its owner").isEqualTo(1);
        assertThat(count("received_file_part")).isEqualTo(1);
        assertThat(count("circulation") + count("circulation_recipient")).isZero();
    }

    private static long weeded(TwoParties town, LocalDate before) {
        Weeder.Limit limit = new Weeder.Limit(before, town.today(), ZoneId.of("Europe/Stockholm"));
        return Scope.call(Scope.ofMunicipality("9845"), () -> door(TransactionOperations.class).execute(status -> doors(Weeder.class).stream()
                .filter(weeder -> weeder.documentClass() == DocumentClass.FROZEN_PICTURE)
                .mapToLong(weeder -> weeder.weed(limit, 100).documents())
                .sum()));
    }

    private static long count(String table) {
        return TestDatabase.owner().sql("select count(*) from " + table + " where municipality_id = '9845'").query(Long.class).single();
    }
}
