package se.samsyn.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The place register. */
@Repository
class PlaceStore {
    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> list(String municipalityId) {
        return jdbc.sql("select * from place_entry where municipality_id = ? order by name")
                .param(municipalityId)
                .query((row, n) -> place(row))
                .list();
    }

    /** Empty if the name is taken. */
    Optional<Long> insert(String municipalityId, NewPlace place, Optional<Long> areaId) {
        return jdbc.sql("""
                insert into place_entry (municipality_id, name, kind, owner_name, owner_id, x, y, radius_metres, precision, area_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (municipality_id, name) do nothing
                returning place_id""")
                .params(Arrays.asList(
                        municipalityId, place.name(), place.kind(), place.ownerName(), place.ownerId().orElse(null),
                        place.at().x(), place.at().y(), place.radiusMetres(), place.precision().name(), areaId.orElse(null)))
                .query(Long.class)
                .optional();
    }

    /** Whether the place still had that version. */
    boolean change(String municipalityId, long placeId, int version, NewPlace place, Optional<Long> areaId) {
        return jdbc.sql("""
                        update place_entry set name = ?, kind = ?, owner_name = ?, owner_id = ?, x = ?, y = ?, radius_metres = ?,
                            precision = ?, area_id = ?, version = version + 1
                        where municipality_id = ? and place_id = ? and version = ?""")
                        .params(Arrays.asList(
                                place.name(), place.kind(), place.ownerName(), place.ownerId().orElse(null),
                                place.at().x(), place.at().y(), place.radiusMetres(), place.precision().name(),
                                areaId.orElse(null), municipalityId, placeId, version))
                        .update()
                == 1;
    }

    /** Not a change by a person, so the version stays. */
    void putArea(String municipalityId, long placeId, Optional<Long> areaId) {
        jdbc.sql("update place_entry set area_id = ? where municipality_id = ? and place_id = ?")
                .params(Arrays.asList(areaId.orElse(null), municipalityId, placeId))
                .update();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong("place_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("owner_name"),
                Optional.ofNullable(row.getObject("owner_id", Long.class)),
                new Position(row.getDouble("x"), row.getDouble("y")),
                row.getDouble("radius_metres"),
                Place.Precision.valueOf(row.getString("precision")),
                Optional.ofNullable(row.getObject("area_id", Long.class)),
                row.getInt("version"));
    }
}
