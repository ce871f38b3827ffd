package se.samsyn.publishing.undertakings;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;

/** What everyone may read of agreements and pledges, through the portal's own login, which can read nothing else. */
@Component
public class UndertakingReading {
    private final UndertakingPortalStore store;
    private final TransactionTemplate transaction;

    UndertakingReading(UndertakingPortalStore store, @Qualifier("portal") PlatformTransactionManager portalTransactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(portalTransactions);
        this.transaction.setReadOnly(true);
    }

    /** The latest number first. */
    public List<Undertaken<PublicAgreement>> agreements(String municipalityId) {
        return in(municipalityId, () -> store.undertakings().list("AGREEMENT", PublicAgreement.class));
    }

    /** The latest number first. */
    public List<Undertaken<PublicPledge>> pledges(String municipalityId) {
        return in(municipalityId, () -> store.undertakings().list("PLEDGE", PublicPledge.class));
    }

    private <T> T in(String municipalityId, Supplier<T> work) {
        return Scope.call(new Scope(municipalityId, 0, Spread.PUBLIC), () -> transaction.execute(status -> work.get()));
    }
}
