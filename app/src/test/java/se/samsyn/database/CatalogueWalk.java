package se.samsyn.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the database's own catalogue and names everything that row-level security does not reach. */
final class CatalogueWalk {
    private final JdbcClient database;
    private final Map<String, String> exempt;
    private final List<String> findings = new ArrayList<>();

    private CatalogueWalk(JdbcClient database, Map<String, String> exempt) {
        this.database = database;
        this.exempt = exempt;
    }

    /**
     * @param exempt table names (a trailing * stands for any ending) and why each may be without a policy
     * @return one line for each breach
     */
    static List<String> findings(JdbcClient database, Map<String, String> exempt) {
        var walk = new CatalogueWalk(database, exempt);
        walk.tables();
        walk.views();
        walk.uniques();
        walk.foreignKeys();
        walk.login();
        return walk.findings;
    }

    private boolean isExempt(String table) {
        return exempt.keySet().stream()
                .anyMatch(name -> name.endsWith("*")
                        ? table.startsWith(name.substring(0, name.length() - 1))
                        : table.equals(name));
    }

    private void tables() {
        each("""
                select relname, relrowsecurity and relforcerowsecurity
                    and exists (select from pg_attribute where attrelid = c.oid and attname = 'municipality_id' and attnotnull)
                    and exists (select from pg_policy where polrelid = c.oid and polcmd = '*' and polpermissive
                                and polroles = '{0}' and polqual is not null and polwithcheck is not null)
                    and not exists (select from pg_policy where polrelid = c.oid and polpermissive
                        and (pg_get_expr(polqual, polrelid) not like '%samsyn.municipality%'
                             or pg_get_expr(polwithcheck, polrelid) not like '%samsyn.municipality%'))
                from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')
                order by 1""", (table, covered) -> {
            if (!covered && !isExempt(table)) {
                findings.add("table " + table
                        + " lacks municipality_id not null, forced row-level security or a policy with both tests");
            }
        });
    }

    private void views() {
        each("""
                select relname, relkind = 'v' and coalesce(reloptions::text like '%security_invoker=true%', false)
                from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') order by 1""", (view, invoker) -> {
            if (!invoker) {
                findings.add("view " + view + " is materialised or not security_invoker");
            }
        });
    }

    private void uniques() {
        each("""
                select t.relname || '.' || i.relname, exists (select from pg_attribute a where a.attrelid = t.oid
                       and a.attname = 'municipality_id' and a.attnum = any (indkey::int2[]))
                from pg_index join pg_class i on i.oid = indexrelid join pg_class t on t.oid = indrelid
                where indisunique and t.relrowsecurity and t.relnamespace = 'public'::regnamespace order by 1""", (index, has) -> {
            if (!has) {
                findings.add("unique index " + index + " is without municipality_id");
            }
        });
    }

    private void foreignKeys() {
        each("""
                select t.relname || '.' || conname || ' -> ' || r.relname, exists (select from pg_attribute a
                       where a.attrelid = t.oid and a.attname = 'municipality_id' and a.attnum = any (conkey))
                from pg_constraint join pg_class t on t.oid = conrelid join pg_class r on r.oid = confrelid
                where contype = 'f' and t.relrowsecurity and t.relnamespace = 'public'::regnamespace order by 1""", (key, has) -> {
            // A table without a policy has no rows to betray.
            if (!has && !isExempt(key.substring(key.indexOf("-> ") + 3))) {
                findings.add("foreign key " + key + " is without municipality_id");
            }
        });
    }

    private void login() {
        each("""
                select current_user, not rolsuper and not rolbypassrls
                    and not exists (select from pg_class where relowner = r.oid)
                    and not exists (select from pg_proc where proowner = r.oid)
                    and not exists (select from pg_namespace where nspowner = r.oid)
                    and not has_schema_privilege('public', 'create')
                from pg_roles r where rolname = current_user""", (login, humble) -> {
            if (!humble) {
                findings.add("login " + login + " owns something, may create or bypasses policies");
            }
        });
        each("""
                select oid::regprocedure::text, coalesce(array_to_string(proconfig, ' ') like '%search_path=%', false)
                from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1""", (function, fixed) -> {
            if (!fixed) {
                findings.add("security definer function " + function + " has no fixed search_path");
            }
        });
    }

    private void each(String sql, BiConsumer<String, Boolean> row) {
        database.sql(sql).query(result -> {
            row.accept(result.getString(1), result.getBoolean(2));
        });
    }
}
