package se.samsyn.places;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The base map's features and the map's setting. */
@Repository
class MapStore {
    private final JdbcClient jdbc;

    MapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void deleteFeatures(String municipalityId) {
        jdbc.sql("delete from map_feature where municipality_id = ?").param(municipalityId).update();
    }

    void insert(String municipalityId, List<MapFeature> features) {
        for (MapFeature feature : features) {
            Envelope box = feature.geometry().getEnvelopeInternal();
            jdbc.sql("""
                    insert into map_feature (municipality_id, layer, kind, name, west, south, east, north, geometry)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            municipalityId, feature.layer().name(), feature.kind(), feature.name(),
                            box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(),
                            AreaStore.bytes(feature.geometry()))
                    .update();
        }
    }

    /** What reaches into the box and is at least so large in some direction; in the order it was entered. */
    List<MapFeature> list(String municipalityId, Envelope box, double leastMetres) {
        return jdbc.sql("""
                select layer, kind, name, geometry from map_feature
                where municipality_id = ? and west <= ? and east >= ? and south <= ? and north >= ?
                    and greatest(east - west, north - south) >= ?
                order by feature_id""")
                .params(municipalityId, box.getMaxX(), box.getMinX(), box.getMaxY(), box.getMinY(), leastMetres)
                .query((row, n) -> new MapFeature(
                        MapFeature.Layer.valueOf(row.getString("layer")),
                        row.getString("kind"),
                        row.getString("name"),
                        AreaStore.geometry(row.getBytes("geometry"))))
                .list();
    }

    Optional<Envelope> extent(String municipalityId) {
        return jdbc.sql("""
                select min(west) as west, max(east) as east, min(south) as south, max(north) as north
                from map_feature where municipality_id = ?""")
                .param(municipalityId)
                .query((row, n) -> row.getObject("west") == null
                        ? new Envelope()
                        : new Envelope(row.getDouble("west"), row.getDouble("east"), row.getDouble("south"), row.getDouble("north")))
                .optional()
                .filter(box -> !box.isNull());
    }

    Optional<MapSetting> findSetting(String municipalityId) {
        return jdbc.sql("select tile_kind, tile_address, tile_grid, attribution, version from map_setting where municipality_id = ?")
                .param(municipalityId)
                .query((row, n) -> new MapSetting(
                        MapSetting.TileKind.valueOf(row.getString("tile_kind")),
                        row.getString("tile_address"),
                        row.getString("tile_grid"),
                        row.getString("attribution"),
                        row.getInt("version")))
                .optional();
    }

    /** Whether the setting still had that version. */
    boolean change(String municipalityId, MapSetting setting) {
        return jdbc.sql("""
                        insert into map_setting (municipality_id, tile_kind, tile_address, tile_grid, attribution, version)
                        values (:municipality, :kind, :address, :grid, :attribution, 1)
                        on conflict (municipality_id) do update
                            set tile_kind = excluded.tile_kind, tile_address = excluded.tile_address, tile_grid = excluded.tile_grid,
                                attribution = excluded.attribution, version = map_setting.version + 1
                            where map_setting.version = :version""")
                        .param("municipality", municipalityId)
                        .param("kind", setting.tileKind().name())
                        .param("address", setting.tileAddress())
                        .param("grid", setting.tileGrid())
                        .param("attribution", setting.attribution())
                        .param("version", setting.version())
                        .update()
                == 1;
    }
}
