package se.samsyn.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowLevelSecurityTest {
    /** Tables without a policy, and why nobody learns anything from them. A new one is argued for here. */
    private static final Map<String, String> EXEMPT = Map.of(
            "municipality", "the list of municipalities is public",
            "flyway_history_*", "versions of tables; the application may only read them",
            "spring_session*", "read before it is known who asks; holds ids and times, no case data",
            "account", "read to find out who asks, before the municipality is known; identity's lists name it themselves",
            "one_time_link", "read before it is known who asks; hashes of random words",
            "phone", "read before it is known who asks; hashes of random words",
            "sign_in_attempt", "counted before it is known who asks; hashes and counts",
            "event_publication*", "events on their way between rooms, read by the program alone");

    @Test
    void everyTableIsKeptApart() {
        var application = TestDatabase.jdbc();
        assertThat(application.sql("select current_user").query(String.class).single()).isEqualTo("samsyn_app");
        assertThat(application
                        .sql("select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1);
        assertThat(CatalogueWalk.findings(application, EXEMPT)).isEmpty();
    }

    @Test
    void eachBreachIsFound() {
        Database database = TestDatabase.another();
        var owner = JdbcClient.create(database.ownerSource());
        for (String breach : List.of(
                "create table open_table (municipality_id text not null)",
                "create table unforced (municipality_id text not null)",
                "select samsyn_protect('unforced')",
                "alter table unforced no force row level security",
                "create table half_tested (municipality_id text not null)",
                "alter table half_tested enable row level security",
                "alter table half_tested force row level security",
                "create policy reading on half_tested using"
                        + " (municipality_id = nullif(current_setting('samsyn.municipality', true), ''))",
                "create table leaky (municipality_id text not null)",
                "select samsyn_protect('leaky')",
                "create policy too_much on leaky using (true) with check (true)",
                "create table parent (municipality_id text not null, parent_id bigint, primary key (parent_id))",
                "select samsyn_protect('parent')",
                "create table child (municipality_id text not null, child_id bigint, parent_id bigint references parent)",
                "select samsyn_protect('child')",
                "create view plain_view as select * from child",
                "create materialized view frozen_view as select * from child",
                "create function look_up() returns bigint language sql security definer return 1")) {
            JdbcTesting.run(owner, breach);
        }
        try (var pool = database.applicationPool(1)) {
            assertThat(CatalogueWalk.findings(JdbcClient.create(pool), EXEMPT))
                    .extracting(finding -> finding.replaceAll(" (lacks|is|has) .*", ""))
                    .containsExactly(
                            "table half_tested",
                            "table leaky",
                            "table open_table",
                            "table unforced",
                            "view frozen_view",
                            "view plain_view",
                            "unique index parent.parent_pkey",
                            "foreign key child.child_parent_id_fkey -> parent",
                            "security definer function look_up()");
        }
        assertThat(CatalogueWalk.findings(owner, EXEMPT)).anyMatch(finding -> finding.startsWith("login samsyn_owner"));
    }

    @Test
    void thePortalReadsOnlyWhatItWasGiven() {
        try (var pool = TestDatabase.database().portalPool(1)) {
            var portal = JdbcClient.create(pool);
            assertThat(portal.sql("""
                            select table_name::text from information_schema.tables where table_schema = 'public'
                            and has_table_privilege(format('%I', table_name), 'select') order by 1""")
                            .query(String.class)
                            .list())
                    .contains("municipality")
                    .allMatch(table -> table.equals("municipality") || table.startsWith("publication"));
            assertThatThrownBy(() -> portal.sql("update municipality set name = name").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(TestDatabase.owner().sql("""
                        select count(*) from information_schema.tables where table_schema = 'public'
                        and has_table_privilege('samsyn_portal', format('%I', table_name), 'insert, update, delete, truncate')""")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theApplicationCannotChangeWhatWasMigrated() {
        assertThatThrownBy(() -> JdbcTesting.run(TestDatabase.jdbc(), "delete from flyway_history_database"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> JdbcTesting.run(TestDatabase.jdbc(), "select samsyn_protect('municipality')"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
