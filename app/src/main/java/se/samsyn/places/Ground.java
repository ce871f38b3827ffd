package se.samsyn.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import se.samsyn.places.names.NameSearch;

/** One municipality's areas and places as they were at a version, held in memory. Cannot change. */
final class Ground {
    private final String version;
    private final List<AreaStore.Shaped> areas;
    private final Map<Long, AreaStore.Shaped> byId = new HashMap<>();
    private final Map<Area.Kind, AreaLayer> layers = new EnumMap<>(Area.Kind.class);
    private final List<Place> places;
    private final NameSearch<Place> names;

    Ground(String version, List<AreaStore.Shaped> areas, List<Place> places) {
        this.version = version;
        this.areas = List.copyOf(areas);
        this.places = List.copyOf(places);
        this.names = new NameSearch<>(places, Place::name);
        Map<Area.Kind, List<AreaStore.Shaped>> byKind = new EnumMap<>(Area.Kind.class);
        for (AreaStore.Shaped shaped : areas) {
            byId.put(shaped.area().id(), shaped);
            byKind.computeIfAbsent(shaped.area().kind(), kind -> new ArrayList<>()).add(shaped);
        }
        byKind.forEach((kind, of) -> layers.put(kind, new AreaLayer(
                of.stream().map(AreaStore.Shaped::area).toList(),
                AreaIndex.of(of.stream().map(AreaStore.Shaped::geometry).toList()))));
    }

    String version() {
        return version;
    }

    List<Area> areas() {
        return areas.stream().map(AreaStore.Shaped::area).toList();
    }

    List<AreaStore.Shaped> shaped() {
        return areas;
    }

    Optional<Area> area(long id) {
        return Optional.ofNullable(byId.get(id)).map(AreaStore.Shaped::area);
    }

    Optional<Geometry> geometry(long areaId) {
        return Optional.ofNullable(byId.get(areaId)).map(AreaStore.Shaped::geometry);
    }

    AreaLayer layer(Area.Kind kind) {
        return layers.getOrDefault(kind, AreaLayer.EMPTY);
    }

    /** The areas that hold the point, the smallest first. */
    List<Area> areasAt(double x, double y) {
        List<Area> found = new ArrayList<>();
        for (Area.Kind kind : List.of(Area.Kind.values()).reversed()) {
            layer(kind).areaOf(x, y).ifPresent(found::add);
        }
        return found;
    }

    List<Place> places() {
        return places;
    }

    Optional<Place> place(long id) {
        return places.stream().filter(place -> place.id() == id).findFirst();
    }

    List<Place> search(String typed, int most) {
        return names.find(typed, most);
    }

    Optional<Place.Near> nearest(Position at) {
        return places.stream()
                .filter(place -> place.precision() == Place.Precision.SPOT)
                .map(place -> new Place.Near(place, place.at().metresTo(at)))
                .min(Comparator.comparingDouble(Place.Near::metres));
    }
}
