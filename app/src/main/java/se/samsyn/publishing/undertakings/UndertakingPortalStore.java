package se.samsyn.publishing.undertakings;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same register through the portal's own login. */
@Repository
class UndertakingPortalStore {
    private final UndertakingStore undertakings;

    UndertakingPortalStore(@Qualifier("portal") JdbcClient portal) {
        this.undertakings = new UndertakingStore(portal);
    }

    UndertakingStore undertakings() {
        return undertakings;
    }
}
