package se.samsyn.observations.owning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Spread;

/** The spread of observations, as their owner changes it. */
@Repository
class OwnerStore {
    private final JdbcClient jdbc;

    OwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the organisation owns it and it had been spread */
    boolean withdraw(long observationId, long organisationId) {
        return jdbc.sql("""
                        update observation set spread = :internal, version = version + 1
                        where municipality_id = :municipality and id = :id and owner_organisation_id = :owner
                          and spread <> :internal""")
                        .param("internal", Spread.INTERNAL.name())
                        .param("municipality", Scope.get().municipalityId())
                        .param("id", observationId)
                        .param("owner", organisationId)
                        .update() == 1;
    }
}
