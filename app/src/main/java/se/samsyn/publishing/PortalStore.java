package se.samsyn.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same register through the portal's own login. */
@Repository
class PortalStore {
    private final JdbcClient portal;
    private final PublicationStore publications;

    PortalStore(@Qualifier("portal") JdbcClient portal) {
        this.portal = portal;
        this.publications = new PublicationStore(portal);
    }

    Optional<Publication> find(int number) {
        return publications.find(number);
    }

    List<Publication> list() {
        return publications.list();
    }

    List<String> municipalities() {
        return portal.sql("select publishing_municipalities()").query(String.class).list();
    }

    Optional<String> municipalityName(String municipalityId) {
        return portal.sql("select name from municipality where municipality_id = ?")
                .param(municipalityId)
                .query(String.class)
                .optional();
    }
}
