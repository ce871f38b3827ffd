package se.samsyn.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsyn.places.reading.AreaImport;

/** The areas of a municipality, and the version that says when what is held in memory is old. */
@Repository
class AreaStore {
    /** An area with its geometry. */
    record Shaped(Area area, Geometry geometry) {}

    private final JdbcClient jdbc;

    AreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the first change. */
    String groundVersion(String municipalityId) {
        return jdbc.sql("select version from ground_version where municipality_id = ?")
                .param(municipalityId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void raiseGroundVersion(String municipalityId) {
        jdbc.sql("""
                insert into ground_version (municipality_id, version) values (?, gen_random_uuid())
                on conflict (municipality_id) do update set version = excluded.version""")
                .param(municipalityId)
                .update();
    }

    /** The widest kind first, then in the order of the file. */
    List<Shaped> list(String municipalityId) {
        List<Shaped> areas = new ArrayList<>(jdbc.sql("""
                select area_id, kind, code, name, parent_area_id, inhabitants, source, imported_at, geometry
                from area where municipality_id = ? order by position, area_id""")
                .param(municipalityId)
                .query((row, n) -> new Shaped(area(row), geometry(row.getBytes("geometry"))))
                .list());
        areas.sort(java.util.Comparator.comparing(shaped -> shaped.area().kind()));
        return areas;
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                row.getLong("area_id"),
                Area.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("parent_area_id", Long.class)),
                Optional.ofNullable(row.getObject("inhabitants", Integer.class)),
                row.getString("source"),
                row.getTimestamp("imported_at").toInstant());
    }

    /** Enters an area, or changes the one with the same kind and code; true if it was new. */
    boolean put(String municipalityId, Area.Kind kind, AreaImport.Read read, int position, String source, Instant at) {
        return jdbc.sql("""
                insert into area (municipality_id, kind, code, name, position, inhabitants, geometry, source, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (municipality_id, kind, code) do update
                    set name = excluded.name, position = excluded.position, geometry = excluded.geometry,
                        inhabitants = coalesce(excluded.inhabitants, area.inhabitants),
                        source = excluded.source, imported_at = excluded.imported_at
                returning xmax = 0""")
                .params(java.util.Arrays.asList(
                        municipalityId, kind.name(), read.code(), read.name(), position, read.inhabitants(),
                        bytes(read.geometry()), source, Timestamp.from(at)))
                .query(Boolean.class)
                .single();
    }

    void putParent(String municipalityId, long areaId, Optional<Long> parentId) {
        jdbc.sql("update area set parent_area_id = ? where municipality_id = ? and area_id = ?")
                .params(java.util.Arrays.asList(parentId.orElse(null), municipalityId, areaId))
                .update();
    }

    static byte[] bytes(Geometry geometry) {
        return new WKBWriter(2).write(geometry);
    }

    static Geometry geometry(byte[] bytes) {
        try {
            return new WKBReader().read(bytes);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A stored geometry cannot be read", damaged);
        }
    }
}
