package se.samsyn.dataprotection.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;

/**
 * Reads the catalogue and, by names that the catalogue gave and the database itself quotes, the tables of the scope's
 * municipality. Tables that the application cannot read are named and not counted.
 */
@Repository
public class CatalogueStore {
    /** @param rows how many of the municipality, or -1 where the application cannot read */
    public record Table(String name, long rows, List<String> columns) {}

    /** Rows of a table that hold the word in a column. @param ids the numbers of the first ones, or empty where rows have none */
    public record Found(String table, String column, long rows, List<Long> ids) {}

    private record Column(String table, String quotedTable, String column, String quotedColumn, boolean readable, boolean text) {}

    private static final int MOST_NUMBERS = 20;

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every table that holds something of a municipality, by name. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (List<Column> columns : byTable(columns())) {
            Column first = columns.getFirst();
            long rows = first.readable()
                    ? jdbc.sql("select count(*) from " + first.quotedTable() + " where municipality_id = ?")
                            .param(Scope.get().municipalityId())
                            .query(Long.class)
                            .single()
                    : -1;
            tables.add(new Table(
                    first.table(), rows,
                    columns.stream().map(Column::column).filter(name -> !name.equals("municipality_id")).toList()));
        }
        return tables;
    }

    /** Where a word stands, whatever the case of its letters, in any text of any table that the application can read. */
    public List<Found> search(String word) {
        List<Found> found = new ArrayList<>();
        for (List<Column> columns : byTable(columns())) {
            String number = columns.stream()
                    .filter(column -> column.column().equals("id") || column.column().equals(column.table() + "_id"))
                    .map(Column::quotedColumn)
                    .findFirst()
                    .orElse("null::bigint");
            for (Column column : columns) {
                if (column.readable() && column.text() && !column.column().equals("municipality_id")) {
                    Found one = search(column, number, word);
                    if (one.rows() > 0) {
                        found.add(one);
                    }
                }
            }
        }
        return found;
    }

    private Found search(Column column, String number, String word) {
        String holding = " from " + column.quotedTable() + " where municipality_id = :municipality and position(lower(:word) in lower("
                + column.quotedColumn() + "::text)) > 0";
        return jdbc.sql("select count(*), (select array_agg(n) from (select " + number + " as n" + holding
                        + " order by 1 desc limit " + MOST_NUMBERS + ") first)" + holding)
                .param("municipality", Scope.get().municipalityId())
                .param("word", word)
                .query((row, n) -> {
                    List<Long> ids = new ArrayList<>();
                    if (row.getArray(2) != null) {
                        for (Object id : (Object[]) row.getArray(2).getArray()) {
                            if (id instanceof Number known) {
                                ids.add(known.longValue());
                            }
                        }
                    }
                    return new Found(column.table(), column.column(), row.getLong(1), ids);
                })
                .single();
    }

    private List<Column> columns() {
        return jdbc.sql("""
                        select c.relname, quote_ident(c.relname), a.attname, quote_ident(a.attname),
                               has_table_privilege(c.oid, 'select'),
                               format_type(a.atttypid, a.atttypmod) ~ '^(text|character|json)'
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                          and exists (select from pg_attribute m where m.attrelid = c.oid and m.attname = 'municipality_id')
                        order by c.relname, a.attnum""")
                .query((row, n) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5), row.getBoolean(6)))
                .list();
    }

    private static List<List<Column>> byTable(List<Column> columns) {
        List<List<Column>> tables = new ArrayList<>();
        for (Column column : columns) {
            if (tables.isEmpty() || !tables.getLast().getFirst().table().equals(column.table())) {
                tables.add(new ArrayList<>());
            }
            tables.getLast().add(column);
        }
        return tables;
    }
}
