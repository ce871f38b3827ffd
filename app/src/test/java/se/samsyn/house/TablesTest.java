package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A table belongs to the room whose migration made it; no other room's SQL names it. */
class TablesTest {
    private static final Pattern MADE = Pattern.compile("(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?(\\w+)");

    @Test
    void noRoomReadsAnothersTables() {
        assertThat(offences(owners(), Sources.under("app/src/main/java/se/samsyn", "Store.java"))).isEmpty();
    }

    @Test
    void aForeignTableIsSeen() {
        assertThat(offences(
                        Map.of("place", "places"),
                        Map.of("app/src/main/java/se/samsyn/imports/ImportStore.java", "sql(\"select * from place\")")))
                .containsExactly("app/src/main/java/se/samsyn/imports/ImportStore.java names places' table place");
    }

    /** From table to the room that made it; {@code municipality} is everyone's, like the scope itself. */
    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        Sources.under("app/src/main/resources/db/migration", ".sql").forEach((file, sql) -> {
            String room = file.replaceFirst(".*db/migration/", "").replaceFirst("/.*", "");
            Matcher made = MADE.matcher(sql);
            while (made.find()) {
                if (!room.equals("database")) {
                    owners.put(made.group(1), room);
                }
            }
        });
        return owners;
    }

    private static List<String> offences(Map<String, String> owners, Map<String, String> stores) {
        List<String> offences = new ArrayList<>();
        stores.forEach((file, java) -> owners.forEach((table, owner) -> {
            boolean own = file.contains("/se/samsyn/" + owner + "/");
            if (!own && Pattern.compile("(?i)\\b(from|join|into|update|table|copy)\\s+" + table + "\\b").matcher(java).find()) {
                offences.add(file + " names " + owner + "' table " + table);
            }
        }));
        return offences;
    }
}
