package se.samsyn.observations.copying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.database.Scope;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.ImportDifferences.Compared;
import se.samsyn.observations.ImportDifferences.Kind;
import se.samsyn.observations.ImportedObservations;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;

/** Compares copied rows with those that count, and keeps what differs until the file is decided on. */
@Repository
public class DifferenceStore {
    /** One difference as it is kept. */
    public record Kept(long observationId, ImportedObservations.Row after) {}

    private static final String COMPARED =
            "category_group, subcategory, from_time, to_time, time_class, x, y, position_class, place_name, text";

    private static final String LOCAL = "local_code_id, local_code_version, local_code_name, ";

    private final JdbcClient jdbc;

    public DifferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the source has rows that count from before this batch; the first file of a source has nothing to differ from. */
    public boolean hasEarlier(ImportedObservations.Batch batch) {
        return jdbc.sql("""
                        select exists (select 1 from observation where municipality_id = ? and source_id = ? and source_key is not null
                            and state = 'ACCEPTED' and import_id is distinct from nullif(?, 0))""")
                .params(municipality(), batch.sourceId(), batch.importId())
                .query(Boolean.class)
                .single();
    }

    public Compared compare(ImportedObservations.Batch batch) {
        jdbc.sql("analyze copied_observation").update();
        changed(batch);
        gone(batch);
        int paired = pair(batch);
        return jdbc.sql("""
                        select count(*) filter (where d.kind = 'CHANGED') as changed,
                            count(*) filter (where d.kind = 'CHANGED' and (d.category_group, d.subcategory)
                                is distinct from (o.category_group, o.subcategory)) as reclassified,
                            count(*) filter (where d.kind = 'GONE') as gone
                        from import_difference d join observation o on o.municipality_id = d.municipality_id and o.id = d.observation_id
                        where d.municipality_id = ? and d.import_id = ?""")
                .params(municipality(), batch.importId())
                .query((row, number) -> new Compared(
                        row.getLong("changed"), row.getLong("reclassified"), row.getLong("gone"), countLate(batch), paired))
                .single();
    }

    /** Rows that have a number of their own and are described otherwise than before. */
    private void changed(ImportedObservations.Batch batch) {
        jdbc.sql("insert into import_difference (municipality_id, import_id, observation_id, kind, seen_version, source_key, area_id, " + LOCAL
                        + COMPARED + """
                        )
                        select distinct on (o.id) o.municipality_id, :import, o.id, 'CHANGED', o.version, c.source_key, c.area_id,
                            c.local_code_id, c.local_code_version, c.local_code_name, c.category_group, c.subcategory, c.from_time, c.to_time, c.time_class, c.x, c.y, c.position_class, c.place_name, c.text
                        from copied_observation c
                        join observation o on o.municipality_id = :municipality and o.source_id = :source and o.source_key = c.source_key
                        where o.state = 'ACCEPTED' and coalesce(o.imported_version, o.version) = o.version
                            and (o.category_group, o.subcategory, o.local_code_id, o.from_time, o.to_time, o.time_class, o.x, o.y,
                                o.position_class, o.place_name, o.text)
                            is distinct from (c.category_group, c.subcategory, c.local_code_id, c.from_time, c.to_time, c.time_class,
                                c.x, c.y, c.position_class, c.place_name, c.text)
                        order by o.id, c.ctid""")
                .param("import", batch.importId())
                .param("municipality", municipality())
                .param("source", batch.sourceId())
                .update();
    }

    private void gone(ImportedObservations.Batch batch) {
        jdbc.sql("""
                        insert into import_difference (municipality_id, import_id, observation_id, kind, seen_version)
                        select o.municipality_id, :import, o.id, 'GONE', o.version
                        from observation o, (select min(from_time) as first, max(from_time) as last from copied_observation) span
                        where o.municipality_id = :municipality and o.source_id = :source and o.source_key is not null
                            and o.state = 'ACCEPTED' and coalesce(o.imported_version, o.version) = o.version
                            and o.from_time between span.first and span.last
                            and not exists (select 1 from copied_observation c where c.source_key = o.source_key)""")
                .param("import", batch.importId())
                .param("municipality", municipality())
                .param("source", batch.sourceId())
                .update();
    }

    /**
     * A row without a number of its own is known by all it says, so that one that is described otherwise looks like one gone
     * and one new. At the same time and place they are the same, one old to one new.
     */
    private int pair(ImportedObservations.Batch batch) {
        jdbc.sql("""
                        create temporary table if not exists paired_observation (old_id bigint, new_id bigint) on commit drop""")
                .update();
        jdbc.sql("truncate paired_observation").update();
        int paired = jdbc.sql("""
                        insert into paired_observation (old_id, new_id)
                        select old.id, new.id from
                            (select o.id, o.from_time, o.to_time, o.x, o.y, o.place_name, row_number() over (
                                partition by o.from_time, o.to_time, o.x, o.y, o.place_name order by o.id) as n
                             from observation o join import_difference d on d.municipality_id = o.municipality_id and d.observation_id = o.id
                             where d.municipality_id = :municipality and d.import_id = :import and d.kind = 'GONE' and o.source_key like '%#%') old
                        join
                            (select o.id, o.from_time, o.to_time, o.x, o.y, o.place_name, row_number() over (
                                partition by o.from_time, o.to_time, o.x, o.y, o.place_name order by o.id) as n
                             from observation o where o.municipality_id = :municipality and o.import_id = :import and o.state = 'RECEIVED'
                                and o.source_key like '%#%') new
                        on (old.from_time, old.to_time, old.n) = (new.from_time, new.to_time, new.n)
                            and (old.x, old.y, old.place_name) is not distinct from (new.x, new.y, new.place_name)
                            and coalesce(old.x::text, old.place_name) is not null""")
                .param("municipality", municipality())
                .param("import", batch.importId())
                .update();
        if (paired > 0) {
            jdbc.sql("""
                            update import_difference d set kind = 'CHANGED', source_key = n.source_key, category_group = n.category_group,
                                subcategory = n.subcategory, local_code_id = n.local_code_id, local_code_version = n.local_code_version,
                                local_code_name = n.local_code_name, from_time = n.from_time, to_time = n.to_time, time_class = n.time_class,
                                x = n.x, y = n.y, position_class = n.position_class, place_name = n.place_name, area_id = n.area_id, text = n.text
                            from paired_observation p join observation n on n.municipality_id = :municipality and n.id = p.new_id
                            where d.municipality_id = :municipality and d.import_id = :import and d.observation_id = p.old_id""")
                    .param("municipality", municipality())
                    .param("import", batch.importId())
                    .update();
            jdbc.sql("delete from observation o using paired_observation p where o.municipality_id = ? and o.id = p.new_id")
                    .params(municipality())
                    .update();
        }
        return paired;
    }

    private long countLate(ImportedObservations.Batch batch) {
        return jdbc.sql("""
                        select count(*) from observation n where n.municipality_id = :municipality and n.import_id = :import and n.state = 'RECEIVED'
                            and n.from_time < (select max(o.from_time) from observation o where o.municipality_id = :municipality
                                and o.source_id = :source and o.state = 'ACCEPTED' and o.import_id is distinct from :import)""")
                .param("municipality", municipality())
                .param("import", batch.importId())
                .param("source", batch.sourceId())
                .query(Long.class)
                .single();
    }

    public List<Kept> list(long importId, Kind kind, int limit) {
        return jdbc.sql("""
                        select * from import_difference where municipality_id = ? and import_id = ? and kind = ?
                        order by observation_id limit ?""")
                .params(municipality(), importId, kind.name(), limit)
                .query(DifferenceStore::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        if (row.getString("category_group") == null) {
            return new Kept(row.getLong("observation_id"), null);
        }
        String sub = row.getString("subcategory");
        return new Kept(row.getLong("observation_id"), new ImportedObservations.Row(
                row.getString("source_key"),
                new Observation.Category(
                        CategoryGroup.valueOf(row.getString("category_group")), sub == null ? null : Subcategory.valueOf(sub), local(row)),
                new Observation.When(
                        row.getObject("from_time", OffsetDateTime.class).toInstant(), row.getObject("to_time", OffsetDateTime.class).toInstant(),
                        Observation.TimeClass.valueOf(row.getString("time_class"))),
                new Observation.Where(
                        row.getObject("x", Double.class), row.getObject("y", Double.class),
                        Observation.PositionClass.valueOf(row.getString("position_class")), null, row.getString("place_name"),
                        row.getObject("area_id", Long.class)),
                Observation.Circumstances.NOT_TOLD,
                row.getString("text")));
    }

    private static Observation.LocalCode local(ResultSet row) throws SQLException {
        Long id = row.getObject("local_code_id", Long.class);
        return id == null ? null : new Observation.LocalCode(id, row.getInt("local_code_version"), row.getString("local_code_name"));
    }

    /** How many rows have been changed by somebody since they were compared. */
    public long countMoved(long importId) {
        return jdbc.sql("""
                        select count(*) from import_difference d
                        join observation o on o.municipality_id = d.municipality_id and o.id = d.observation_id
                        where d.municipality_id = ? and d.import_id = ? and (o.version <> d.seen_version or o.state <> 'ACCEPTED')""")
                .params(municipality(), importId)
                .query(Long.class)
                .single();
    }

    public long applyChanged(long importId) {
        return jdbc.sql("""
                        update observation o set source_key = d.source_key, category_group = d.category_group, subcategory = d.subcategory,
                            local_code_id = d.local_code_id, local_code_version = d.local_code_version, local_code_name = d.local_code_name,
                            from_time = d.from_time, to_time = d.to_time, time_class = d.time_class, x = d.x, y = d.y,
                            position_class = d.position_class, place_name = d.place_name, area_id = d.area_id, text = d.text,
                            version = o.version + 1, imported_version = o.version + 1
                        from import_difference d
                        where d.municipality_id = ? and d.import_id = ? and d.kind = 'CHANGED'
                            and o.municipality_id = d.municipality_id and o.id = d.observation_id""")
                .params(municipality(), importId)
                .update();
    }

    public long deleteGone(long importId) {
        return jdbc.sql("""
                        delete from observation o using import_difference d
                        where d.municipality_id = ? and d.import_id = ? and d.kind = 'GONE'
                            and o.municipality_id = d.municipality_id and o.id = d.observation_id""")
                .params(municipality(), importId)
                .update();
    }

    public void forget(long importId) {
        jdbc.sql("delete from import_difference where municipality_id = ? and import_id = ?").params(municipality(), importId).update();
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
