package se.samsyn;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.database.Scope;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** Weeds in the running program what a test made the same day, which no decision could. */
public final class Weeded {
    private Weeded() {}

    public static void all(Scope municipality, DocumentClass of) {
        LocalDate today = LocalDate.now();
        Weeder.Limit limit = new Weeder.Limit(today.plusDays(2), today, ZoneId.of("Europe/Stockholm"));
        Scope.run(municipality, () -> PageTest.door(TransactionOperations.class).executeWithoutResult(status ->
                PageTest.doors(Weeder.class).stream()
                        .filter(weeder -> weeder.documentClass() == of)
                        .forEach(weeder -> weeder.weed(limit, 100))));
    }
}
