package se.samsyn.places;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Scope;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Traced;
import se.samsyn.places.drawing.BaseMapDrawing;
import se.samsyn.places.dwellings.DwellingRules;
import se.samsyn.places.dwellings.DwellingStore;
import se.samsyn.places.reading.AreaImport;

/**
 * Where things are in the municipality of the running {@link Scope}: areas, the place register and the base map. All
 * coordinates are SWEREF 99 TM metres. Areas and places are held in memory and follow the database.
 */
@Service
@Transactional(readOnly = true)
public class Places {
    /**
     * What an import of areas gave.
     *
     * @param leftAside usable features that are no areas here: points, lines, other municipalities
     * @param crs the file's coordinate system, and whether it had to be guessed
     * @param notices the repaired and refused features, by name
     */
    public record AreaReport(int added, int changed, int leftAside, String crs, boolean crsGuessed, List<GeoJson.Notice> notices) {}

    /** Areas were read in, or a place or the map's setting was entered or changed. */
    public record Changed(String municipalityId, long accountId, String deed, long objectId) implements Traced {}

    private static final Envelope EVERYWHERE = new Envelope(-1e7, 1e7, -1e7, 1e8);

    private final AreaStore areas;
    private final PlaceStore places;
    private final MapStore maps;
    private final DwellingStore dwellings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, Ground> remembered = new ConcurrentHashMap<>();
    private final Map<String, Homes> homes = new ConcurrentHashMap<>();

    private record Homes(DwellingStore.Stamp stamp, DwellingRules rules) {}

    Places(
            AreaStore areas,
            PlaceStore places,
            MapStore maps,
            DwellingStore dwellings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.areas = areas;
        this.places = places;
        this.maps = maps;
        this.dwellings = dwellings;
        this.events = events;
        this.clock = clock;
    }

    /** All areas, the widest kind first, then in the order of their file. */
    public List<Area> listAreas() {
        return ground().areas();
    }

    /** @throws Missing if there is no such area */
    public Area getArea(long areaId) {
        return ground().area(areaId).orElseThrow(() -> new Missing("area"));
    }

    /** @throws Missing if there is no such area */
    public Geometry geometryOf(long areaId) {
        return ground().geometry(areaId).orElseThrow(() -> new Missing("area")).copy();
    }

    /** All areas of a kind with their index, for many points. */
    public AreaLayer areaLayer(Area.Kind kind) {
        return ground().layer(kind);
    }

    /** The smallest area that holds the point; on a shared border the first in its file, on an outer border inside. */
    public Optional<Area> areaOf(double x, double y) {
        return areasAt(x, y).stream().findFirst();
    }

    /** Every area that holds the point, one of each kind, the smallest first. */
    public List<Area> areasAt(double x, double y) {
        return ground().areasAt(x, y);
    }

    /** What the map shows from the start: all areas and the whole base map; empty if there is neither. */
    public Optional<Envelope> extent() {
        Envelope box = new Envelope();
        ground().shaped().forEach(shaped -> box.expandToInclude(shaped.geometry().getEnvelopeInternal()));
        maps.extent(municipality()).ifPresent(box::expandToInclude);
        return box.isNull() ? Optional.empty() : Optional.of(box);
    }

    /**
     * Reads areas of one kind from GeoJSON in EPSG:4326 or 3006, plain or gzip. Areas with the same code get the new
     * geometry and keep their number; areas that are not in the file stay. Parents and the places' areas follow.
     *
     * @param nameProperty the property that names an area, or null for the usual ones
     * @param source where the file comes from, in words
     * @param accountId who does it; 0 for the operator
     * @throws Refusal {@code geojson-unreadable}, {@code geojson-too-large}, {@code crs-unknown}, {@code areas-none},
     *     {@code areas-not-own}; then nothing is changed
     * @throws IOException if the stream fails
     */
    @Transactional(rollbackFor = IOException.class)
    public AreaReport importAreas(InputStream file, Area.Kind kind, String nameProperty, String source, long accountId)
            throws IOException {
        GeoJson.Reading reading = GeoJson.read(file, GeoJson.Options.toSweref().named(nameProperty));
        AreaImport.Choice choice = AreaImport.choose(reading, kind, municipality());
        Instant at = clock.instant();
        int added = 0;
        int position = 0;
        for (AreaImport.Read read : choice.areas()) {
            added += areas.put(municipality(), kind, read, position++, source, at) ? 1 : 0;
        }
        settleTree();
        changed(accountId, "areas.imported", kind.ordinal());
        return new AreaReport(
                added, position - added, choice.leftAside(), reading.crs(), reading.crsGuessed(), reading.notices());
    }

    private void settleTree() {
        List<AreaStore.Shaped> all = areas.list(municipality());
        List<AreaImport.Wider> wider = new ArrayList<>();
        all.forEach(s -> wider.add(new AreaImport.Wider(s.area().id(), s.area().kind(), s.geometry())));
        for (AreaStore.Shaped shaped : all) {
            Optional<Long> parent = AreaImport.parent(shaped.area().kind(), shaped.geometry(), wider);
            if (!parent.equals(shaped.area().parentId())) {
                areas.putParent(municipality(), shaped.area().id(), parent);
            }
        }
        Ground fresh = new Ground("", all, places.list(municipality()));
        for (Place place : fresh.places()) {
            Optional<Long> area = fresh.areasAt(place.at().x(), place.at().y()).stream().map(Area::id).findFirst();
            if (!area.equals(place.areaId())) {
                places.putArea(municipality(), place.id(), area);
            }
        }
    }

    /** The place register by name. */
    public List<Place> listPlaces() {
        return ground().places();
    }

    /** @throws Missing if there is no such place */
    public Place getPlace(long placeId) {
        return ground().place(placeId).orElseThrow(() -> new Missing("place"));
    }

    /** Places whose name is like what was typed, the best first; understands misspellings and missing dots and rings. */
    public List<Place> search(String typed, int most) {
        return ground().search(typed, most);
    }

    /** The place nearest to the point, however far; places that only stand for an area are not asked. */
    public Optional<Place.Near> nearest(Position at) {
        return ground().nearest(at);
    }

    /**
     * Enters a place.
     *
     * @return its number
     * @throws Refusal {@code place-name-taken} with the name
     * @throws IllegalArgumentException if it has mistakes; whoever has a form asks {@link NewPlace#mistakes} first
     */
    @Transactional
    public long add(NewPlace place, long accountId) {
        return add(ground(), place, accountId);
    }

    private long add(Ground ground, NewPlace place, long accountId) {
        requireSound(place);
        long id = places.insert(municipality(), place, areaIdOf(ground, place))
                .orElseThrow(() -> new Refusal("place-name-taken", place.name()));
        changed(accountId, "place.added", id);
        return id;
    }

    /** Enters many places at once, for seeding; see {@link #add}. */
    @Transactional
    public Map<String, Long> addAll(List<NewPlace> many) {
        Map<String, Long> ids = new HashMap<>();
        Ground ground = ground();
        for (NewPlace place : many) {
            ids.put(place.name(), add(ground, place, 0));
        }
        return ids;
    }

    /**
     * Changes a place.
     *
     * @param version the one that the person saw
     * @throws Refusal {@code stale} if someone else has changed it since, {@code place-name-taken} with the name
     * @throws Missing if there is no such place
     */
    @Transactional
    public void change(long placeId, int version, NewPlace place, long accountId) {
        requireSound(place);
        Ground ground = ground();
        ground.place(placeId).orElseThrow(() -> new Missing("place"));
        boolean taken = ground.places().stream().anyMatch(p -> p.id() != placeId && p.name().equals(place.name()));
        if (taken) {
            throw new Refusal("place-name-taken", place.name());
        }
        if (!places.change(municipality(), placeId, version, place, areaIdOf(ground, place))) {
            throw new Refusal("stale");
        }
        changed(accountId, "place.changed", placeId);
    }

    private static void requireSound(NewPlace place) {
        if (place.mistakes().any()) {
            throw new IllegalArgumentException("A place with mistakes in " + place.mistakes().byField().keySet());
        }
    }

    private static Optional<Long> areaIdOf(Ground ground, NewPlace place) {
        return ground.areasAt(place.at().x(), place.at().y()).stream().map(Area::id).findFirst();
    }

    /** Puts a whole new base map in place of the old; features of a layer are drawn in the list's order. */
    @Transactional
    public void replaceBaseMap(List<MapFeature> features) {
        maps.deleteFeatures(municipality());
        maps.insert(municipality(), features);
    }

    /**
     * The drawn base map as one SVG element {@code <g>}, with the areas' outlines: from 0 to {@code width} across, the height
     * follows the box. Colours are attributes, so that it can stand in a page, a picture and a PDF alike.
     *
     * @param box SWEREF 99 TM metres
     * @param width pixels, which also decides how much detail is drawn
     */
    public String baseMapSvg(Envelope box, int width) {
        double metresPerPixel = box.getWidth() / width;
        return new BaseMapDrawing(box, metresPerPixel).svg(features(box, metresPerPixel), outlines());
    }

    /** The drawn base map as a GeoJSON feature collection in SWEREF 99 TM, properties {@code layer}, {@code kind}, {@code name}; {@code tiles} where the setting names some. */
    public String baseMapGeoJson(Envelope box, double metresPerPixel) {
        return new BaseMapDrawing(box, metresPerPixel).geoJson(features(box, metresPerPixel), outlines(), mapSetting());
    }

    /**
     * Reads the layer of dwellings, homes or residential areas, from GeoJSON as {@link #importAreas} does, and puts it in place
     * of the one before. From then on a point beside one of them is kept coarsely; what is kept already stays as it is.
     *
     * @return how many there are
     * @throws Refusal {@code geojson-unreadable}, {@code geojson-too-large}, {@code crs-unknown}, {@code dwellings-none}
     */
    @Transactional(rollbackFor = IOException.class)
    public int importDwellings(InputStream file, String source, long accountId) throws IOException {
        List<Geometry> read = GeoJson.read(file, GeoJson.Options.toSweref()).features().stream()
                .map(GeoJson.Feature::geometry)
                .filter(geometry -> !geometry.isEmpty())
                .toList();
        if (read.isEmpty()) {
            throw new Refusal("dwellings-none");
        }
        replaceDwellings(read, source);
        events.publishEvent(new Changed(municipality(), accountId, "dwellings.imported", 0));
        return read.size();
    }

    /** Puts a whole new layer of dwellings in place of the old, for seeding. */
    @Transactional
    public void replaceDwellings(List<Geometry> layer, String source) {
        dwellings.replace(municipality(), layer, source, clock.instant());
    }

    /** How many dwellings, or residential areas, are known. */
    public long countDwellings() {
        return dwellings.stamp(municipality()).count();
    }

    /**
     * Where a point beside a dwelling is kept instead: the middle of its stretch of street, or of its square of 100 m; empty
     * for a point that may stay. As it is now: ask once for many points, and anew for each piece of work.
     */
    public Function<Position, Optional<Position>> homes() {
        DwellingRules rules = dwellingRules();
        return at -> rules.kept(at.x(), at.y());
    }

    /** Whether dwellings are kept at this very point. */
    public boolean standsForHome(Position at) {
        return dwellingRules().standsIn(at.x(), at.y());
    }

    private DwellingRules dwellingRules() {
        String municipality = municipality();
        DwellingStore.Stamp stamp = dwellings.stamp(municipality);
        Homes known = homes.get(municipality);
        if (known == null || !known.stamp.equals(stamp)) {
            List<Geometry> streets = stamp.count() == 0 ? List.of() : maps.list(municipality, EVERYWHERE, 0).stream()
                    .filter(feature -> feature.layer() == MapFeature.Layer.ROAD)
                    .map(MapFeature::geometry)
                    .toList();
            known = new Homes(stamp, DwellingRules.of(dwellings.list(municipality), streets));
            homes.put(municipality, known);
        }
        return known.rules;
    }

    private List<MapFeature> features(Envelope box, double metresPerPixel) {
        return maps.list(municipality(), box, metresPerPixel);
    }

    private List<BaseMapDrawing.Outline> outlines() {
        return ground().shaped().stream()
                .filter(shaped -> shaped.area().kind() != Area.Kind.SMALL_AREA)
                .map(shaped -> new BaseMapDrawing.Outline(shaped.area(), shaped.geometry()))
                .toList();
    }

    /** Which background map the pages fetch; the own drawn map until someone chooses another. */
    public MapSetting mapSetting() {
        return maps.findSetting(municipality()).orElse(MapSetting.OWN_MAP);
    }

    /** @throws Refusal {@code stale} if someone else has changed it since the version given */
    @Transactional
    public void changeMapSetting(MapSetting setting, long accountId) {
        if (setting.mistakes().any()) {
            throw new IllegalArgumentException("A map setting with mistakes in " + setting.mistakes().byField().keySet());
        }
        if (!maps.change(municipality(), setting)) {
            throw new Refusal("stale");
        }
        events.publishEvent(new Changed(municipality(), accountId, "map.setting-changed", 0));
    }

    private void changed(long accountId, String deed, long objectId) {
        areas.raiseGroundVersion(municipality());
        events.publishEvent(new Changed(municipality(), accountId, deed, objectId));
    }

    private Ground ground() {
        String municipality = municipality();
        String version = areas.groundVersion(municipality);
        Ground known = remembered.get(municipality);
        if (known != null && known.version().equals(version)) {
            return known;
        }
        Ground read = new Ground(version, areas.list(municipality), places.list(municipality));
        remembered.put(municipality, read);
        return read;
    }

    private static String municipality() {
        return Scope.get().municipalityId();
    }
}
