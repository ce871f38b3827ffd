package se.samsyn.database.web;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.samsyn.database.Database;
import se.samsyn.kernel.MayEnter;

/** Says to whoever watches over the machine whether the program can be used. */
@Controller
class HealthPages {
    private static final int MOST_MILLISECONDS = 2000;

    // Of its own, so that a busy program is not taken for one without a database, and nobody's questions take the pages' connections.
    private final HikariDataSource database;

    HealthPages(Database database) {
        this.database = database.applicationPool(1);
        this.database.setConnectionTimeout(MOST_MILLISECONDS);
        this.database.setValidationTimeout(MOST_MILLISECONDS / 2);
    }

    /** 200 when the database answers, 503 when it has not within two seconds. Knows no session. */
    @GetMapping("/health")
    @MayEnter(anyone = true)
    ResponseEntity<Map<String, String>> health() {
        boolean up = answers();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", up ? "up" : "down", "database", up ? "up" : "down"));
    }

    private boolean answers() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            return row.next();
        } catch (SQLException noAnswer) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        database.close();
    }
}
