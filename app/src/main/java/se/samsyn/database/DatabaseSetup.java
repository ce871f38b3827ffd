package se.samsyn.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.samsyn.kernel.Outage;

/**
 * What Spring is given of the database: the application's connections and transactions for every room, and the portal's
 * for the published pages ({@code @Qualifier("portal")}). The owner's login is not among them.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {
    /** Two cores are kept busy by few connections; more would only queue inside the server. */
    private static final int APPLICATION_CONNECTIONS = 12;

    private static final int PORTAL_CONNECTIONS = 4;

    @Bean
    @Primary
    HikariDataSource applicationSource(Database database) {
        return database.applicationPool(APPLICATION_CONNECTIONS);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(HikariDataSource applicationSource) {
        return new ScopedTransactions(applicationSource);
    }

    @Bean
    Outage noAnswer() {
        return new Outage(Database::isAway);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(HikariDataSource applicationSource) {
        return JdbcClient.create(applicationSource);
    }

    @Bean
    @Qualifier("portal")
    HikariDataSource portalSource(Database database) {
        return database.portalPool(PORTAL_CONNECTIONS);
    }

    @Bean
    @Qualifier("portal")
    PlatformTransactionManager portalTransactions(@Qualifier("portal") HikariDataSource portalSource) {
        return new ScopedTransactions(portalSource);
    }

    @Bean
    @Qualifier("portal")
    JdbcClient portalClient(@Qualifier("portal") HikariDataSource portalSource) {
        return JdbcClient.create(portalSource);
    }
}
