package se.samsyn.publishing.exempting;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to exemptions without Spring. */
public final class TestExemptions {
    private TestExemptions() {}

    public static Exemptions of(JdbcClient jdbc, List<Object> told, Clock clock) {
        return new Exemptions(new ExemptionStore(jdbc), told::add, clock);
    }
}
