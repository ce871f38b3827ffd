package se.samsyn.house.broken;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks each rule of the house once, so that the rules are seen to bite. */
class SloppyManager {
    private JdbcClient database;

    @GetMapping("/sloppy")
    LocalDate page(HttpServletRequest request) {
        return database.sql("select 1").query(LocalDate.class).optional().orElse(LocalDate.now());
    }
}
