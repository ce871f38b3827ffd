package se.samsyn.places.dwellings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The layer of dwellings: homes, or the residential areas that hold them. */
@Repository
public class DwellingStore {
    /** Which layer this is: the same values, the same layer. */
    public record Stamp(long count, long last) {}

    private final JdbcClient jdbc;

    public DwellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a whole new layer in place of the old. */
    public void replace(String municipalityId, List<Geometry> dwellings, String source, Instant at) {
        jdbc.sql("delete from dwelling where municipality_id = ?").param(municipalityId).update();
        WKBWriter writer = new WKBWriter(2);
        for (Geometry dwelling : dwellings) {
            jdbc.sql("insert into dwelling (municipality_id, geometry, source, imported_at) values (?, ?, ?, ?)")
                    .params(municipalityId, writer.write(dwelling), source, Timestamp.from(at))
                    .update();
        }
    }

    public Stamp stamp(String municipalityId) {
        return jdbc.sql("select count(*) as count, coalesce(max(dwelling_id), 0) as last from dwelling where municipality_id = ?")
                .param(municipalityId)
                .query((row, n) -> new Stamp(row.getLong("count"), row.getLong("last")))
                .single();
    }

    /** In SWEREF 99 TM metres. */
    public List<Geometry> list(String municipalityId) {
        WKBReader reader = new WKBReader();
        return jdbc.sql("select geometry from dwelling where municipality_id = ? order by dwelling_id")
                .param(municipalityId)
                .query((row, n) -> geometry(reader, row.getBytes("geometry")))
                .list();
    }

    private static Geometry geometry(WKBReader reader, byte[] bytes) {
        try {
            return reader.read(bytes);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A stored geometry cannot be read", damaged);
        }
    }
}
