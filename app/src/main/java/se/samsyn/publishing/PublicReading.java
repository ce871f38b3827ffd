package se.samsyn.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;

/**
 * What everyone may read without signing in. Uses a database login of its own that can read the publications and the names
 * of municipalities and nothing else, so that a fault in a public page cannot show more than what is public.
 */
@Component
public class PublicReading {
    /** A municipality that has published something. */
    public record Municipality(String id, String name) {}

    private final PortalStore store;
    private final TransactionTemplate transaction;

    PublicReading(PortalStore store, @Qualifier("portal") PlatformTransactionManager portalTransactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(portalTransactions);
        this.transaction.setReadOnly(true);
    }

    /** The municipalities that have published, by name. */
    public List<Municipality> municipalities() {
        return transaction.execute(status -> store.municipalities().stream()
                .map(id -> new Municipality(id, store.municipalityName(id).orElse(id)))
                .sorted(java.util.Comparator.comparing(Municipality::name, java.text.Collator.getInstance(java.util.Locale.forLanguageTag("sv"))))
                .toList());
    }

    /** A municipality of this installation, whether or not it has published. */
    public Optional<Municipality> find(String municipalityId) {
        return transaction.execute(status -> store.municipalityName(municipalityId).map(name -> new Municipality(municipalityId, name)));
    }

    /** Everything a municipality has published, newest period first; replaced and withdrawn ones too. */
    public List<Publication> list(String municipalityId) {
        return in(municipalityId, store::list);
    }

    public Optional<Publication> find(String municipalityId, int number) {
        return in(municipalityId, () -> store.find(number));
    }

    private <T> T in(String municipalityId, java.util.function.Supplier<T> work) {
        return Scope.call(new Scope(municipalityId, 0, Spread.PUBLIC), () -> transaction.execute(status -> work.get()));
    }
}
