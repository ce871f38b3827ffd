package se.samsyn.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsyn.database.TestDatabase;

/** Who reported is asked for in few places, and the database itself shows the rows to nobody who serves a page. */
class ReporterLinkTest {
    private static final Pattern TABLE = Pattern.compile("\\bobservation_reporter\\b");
    private static final Pattern QUESTION = Pattern.compile("\\breporter_(add|is|reports|of|dates|weed)\\(");

    /** The reporter's own list, and the room's keeper of the link. */
    private static final Set<String> MAY_ASK = Set.of(
            "app/src/main/java/se/samsyn/observations/ObservationStore.java",
            "app/src/main/java/se/samsyn/observations/reporters/ReporterStore.java");

    @Test
    void onlyTheNamedStoresAsk() {
        Map<String, String> sources = Sources.under("app/src/main/java", ".java");
        assertThat(naming(sources, TABLE)).isEmpty();
        assertThat(naming(sources, QUESTION)).isEqualTo(new TreeSet<>(MAY_ASK));
        assertThat(naming(Map.of("Another.java", "join reporter_reports(?) r"), QUESTION)).containsExactly("Another.java");
    }

    @Test
    void theApplicationCannotReadTheRows() {
        for (String statement : new String[] {
            "select account_id from observation_reporter",
            "select o.id from observation o join observation_reporter r on r.observation_id = o.id",
            "update observation_reporter set account_id = 1",
            "delete from observation_reporter"
        }) {
            assertThatThrownBy(() -> TestDatabase.runInScope(
                            TestDatabase.fresh("9976"), () -> TestDatabase.jdbc().sql(statement).query().listOfRows()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private static Set<String> naming(Map<String, String> sources, Pattern what) {
        Set<String> files = new TreeSet<>();
        sources.forEach((file, java) -> {
            if (what.matcher(java).find()) {
                files.add(file);
            }
        });
        return files;
    }
}
