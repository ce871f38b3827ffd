package se.samsyn.database;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;

/** The municipalities of this installation. Public facts: read without a scope. */
@Service
@Transactional(readOnly = true)
public class Municipalities {
    private final MunicipalityStore store;

    Municipalities(MunicipalityStore store) {
        this.store = store;
    }

    /** For commands, which run without the program's own wiring. */
    public static Municipalities on(DataSource application) {
        return new Municipalities(new MunicipalityStore(JdbcClient.create(application)));
    }

    /** By code; what work on a clock goes through, one scope after the other. */
    public List<Municipality> list() {
        return store.list();
    }

    public Optional<Municipality> find(String municipalityId) {
        return store.find(municipalityId);
    }

    /** @throws Missing when there is no such municipality */
    public Municipality get(String municipalityId) {
        return find(municipalityId).orElseThrow(() -> new Missing("municipality " + municipalityId));
    }

    /** Adds the municipality, or gives the one that is there this name. */
    @Transactional
    public void save(Municipality municipality) {
        store.save(municipality);
    }
}
