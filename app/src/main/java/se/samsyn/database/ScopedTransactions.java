package se.samsyn.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database the {@link Scope} of the running code. The settings end with the
 * transaction, so that a pooled connection carries nothing to its next user.
 */
public class ScopedTransactions extends JdbcTransactionManager {
    public ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var scope = Scope.find();
        try (var settings = connection.prepareStatement("""
                select set_config('samsyn.municipality', ?, true),
                       set_config('samsyn.organisation', ?, true),
                       set_config('samsyn.clearance', ?, true)""")) {
            settings.setString(1, scope.map(Scope::municipalityId).orElse(""));
            settings.setString(2, scope.map(s -> Long.toString(s.organisationId())).orElse(""));
            settings.setString(3, scope.map(s -> Integer.toString(s.clearance().ordinal())).orElse(""));
            settings.execute();
        }
    }
}
