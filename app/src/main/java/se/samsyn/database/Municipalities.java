package se.samsyn.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Missing;

/** The municipalities of this installation. Public facts: read without a scope. */
@Service
public class Municipalities {
    private static final Logger LOG = LoggerFactory.getLogger(Municipalities.class);

    private final MunicipalityStore store;

    Municipalities(MunicipalityStore store) {
        this.store = store;
    }

    /** For commands, which run without the program's own wiring. */
    public static Municipalities on(DataSource application) {
        return new Municipalities(new MunicipalityStore(JdbcClient.create(application)));
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<Municipality> list() {
        return store.list();
    }

    /**
     * Does the work of a clock in each municipality's own scope, one after the other. Trouble in one is logged and does not keep
     * the others from theirs. No transaction is open around it.
     *
     * @param work what is done, for the log
     */
    public void each(String work, Consumer<Municipality> each) {
        for (Municipality municipality : list()) {
            try {
                Scope.run(Scope.ofMunicipality(municipality.municipalityId()), () -> each.accept(municipality));
            } catch (RuntimeException trouble) {
                LOG.error("{} failed in {}", work, municipality.municipalityId(), trouble);
            }
        }
    }

    @Transactional(readOnly = true)
    public Optional<Municipality> find(String municipalityId) {
        return store.find(municipalityId);
    }

    /** @throws Missing when there is no such municipality */
    @Transactional(readOnly = true)
    public Municipality get(String municipalityId) {
        return find(municipalityId).orElseThrow(() -> new Missing("municipality " + municipalityId));
    }

    /** Adds the municipality, or gives the one that is there this name. */
    @Transactional
    public void save(Municipality municipality) {
        store.save(municipality);
    }
}
