package se.samsyn.places.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.places.Area;
import se.samsyn.places.GeoJson;
import se.samsyn.places.MapSetting;
import se.samsyn.places.Place;
import se.samsyn.places.Places;
import se.samsyn.places.tiles.TileGrid;
import se.samsyn.places.tiles.WmtsDescription;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * @param kind the chosen kind in the import form
 * @param report what an import just gave, or null
 * @param homes how many dwellings, or residential areas, are known
 * @param setting as stored, or as the person wrote it
 * @param described what a map service's own description has just told, or null
 * @param theirSetting what someone else has saved since the page was opened, or null
 */
public record AreasPage(
        Frame frame,
        List<Area> areas,
        List<Place> places,
        long homes,
        MapSetting setting,
        WmtsDescription described,
        MapSetting theirSetting,
        Area.Kind kind,
        String source,
        String nameProperty,
        Places.AreaReport report,
        FieldErrors errors)
        implements Page {
    private static final int AREAS_SHOWN = 200;

    @Override
    public int status() {
        return theirSetting != null ? 409 : errors.any() ? 422 : 200;
    }

    public List<Area.Kind> kinds() {
        return List.of(Area.Kind.values());
    }

    public List<MapSetting.TileKind> tileKinds() {
        return List.of(MapSetting.TileKind.values());
    }

    /** Which grid a setting has, in words. */
    public String gridWords(MapSetting of) {
        return of.grid()
                .map(this::gridWords)
                .orElseGet(() -> frame.say("places.grid.usual"));
    }

    public String gridWords(TileGrid grid) {
        return frame.say("places.grid." + grid.crs().replace("EPSG:", ""), grid.levels().size());
    }

    /** A picture format as people write it. */
    public static String format(WmtsDescription.Choice choice) {
        return choice.format().replace("image/", "").toUpperCase(Locale.ROOT);
    }

    public List<Area> shown() {
        return areas.stream().limit(AREAS_SHOWN).toList();
    }

    public int hidden() {
        return Math.max(0, areas.size() - AREAS_SHOWN);
    }

    /** From an area's number to its name. */
    public Map<Long, String> names() {
        return areas.stream().collect(Collectors.toMap(Area::id, Area::name));
    }

    public static String name(Map<Long, String> names, Optional<Long> areaId) {
        return areaId.map(names::get).orElse("");
    }

    public List<GeoJson.Notice> notices(GeoJson.Outcome outcome) {
        return report.notices().stream().filter(notice -> notice.outcome() == outcome).toList();
    }

    /** The message of a cause. */
    public String causeKey(GeoJson.Notice notice) {
        return "places.cause." + notice.cause().name().toLowerCase(Locale.ROOT);
    }
}
