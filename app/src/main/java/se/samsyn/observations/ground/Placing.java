package se.samsyn.observations.ground;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.observations.Observation;
import se.samsyn.places.Area;
import se.samsyn.places.AreaLayer;
import se.samsyn.places.Place;
import se.samsyn.places.Places;
import se.samsyn.places.Position;

/** Finds the area of a point, the place of a name and the name of a point. */
@Component
public class Placing {
    /** The radius up to which a named place is a spot. */
    private static final double SPOT_METRES = 30;

    /** The radius up to which a named place is a block; a larger one is only stood for by its point. */
    private static final double BLOCK_METRES = 120;

    /** A point this near the edge of a place is still said to be there. */
    private static final double BESIDE_METRES = 50;

    private final Places places;

    public Placing(Places places) {
        this.places = places;
    }

    /** What was told, with what the place register and the areas know of it. */
    public Observation.Where of(Observation.Where told) {
        return told.position().located() ? coarseAtHome(named(told), places.homes()) : located(told);
    }

    /** Whether the point is one at which dwellings are kept. */
    public boolean standsForHome(Observation.Where where) {
        return where.position() == Observation.PositionClass.STREET
                && places.standsForHome(new Position(where.x(), where.y()));
    }

    /** The area is that of the real point; a place of the register is public, and its own point is never taken for a home. */
    private static Observation.Where coarseAtHome(Observation.Where where, Function<Position, Optional<Position>> homes) {
        boolean precise = where.position() == Observation.PositionClass.EXACT
                || where.position() == Observation.PositionClass.STREET;
        return precise
                ? homes.apply(new Position(where.x(), where.y())).map(at -> where.onStreet(at.x(), at.y())).orElse(where)
                : where;
    }

    /** The area of a point, and the point as it may be kept, for many points: the layers are looked up once. */
    public Function<Observation.Where, Observation.Where> areas() {
        List<AreaLayer> smallestFirst =
                List.of(Area.Kind.values()).reversed().stream().map(places::areaLayer).toList();
        Function<Position, Optional<Position>> homes = places.homes();
        Function<Observation.Where, Observation.Where> inArea = where -> {
            if (where.areaId() != null || !where.position().located()) {
                return where;
            }
            for (AreaLayer layer : smallestFirst) {
                Optional<Area> area = layer.areaOf(where.x(), where.y());
                if (area.isPresent()) {
                    return where.in(area.get().id());
                }
            }
            return where;
        };
        return where -> coarseAtHome(inArea.apply(where), homes);
    }

    /** The area and all areas within it, since an observation knows only the smallest; null is any. */
    public Set<Long> within(Long areaId) {
        if (areaId == null) {
            return null;
        }
        List<Area> all = places.listAreas();
        Set<Long> wanted = all.stream().map(Area::id).filter(areaId::equals).collect(Collectors.toSet());
        // The widest come first, so a parent is always seen before its parts.
        for (Area area : all) {
            if (area.parentId().filter(wanted::contains).isPresent()) {
                wanted.add(area.id());
            }
        }
        return wanted;
    }

    private Observation.Where named(Observation.Where told) {
        Optional<Place> near = places.nearest(new Position(told.x(), told.y()))
                .filter(found -> found.metres() <= found.place().radiusMetres() + BESIDE_METRES)
                .map(Place.Near::place);
        Long area = places.areaOf(told.x(), told.y()).map(Area::id).orElse(null);
        return new Observation.Where(
                told.x(),
                told.y(),
                told.position(),
                near.map(Place::id).orElse(null),
                told.placeName() != null ? told.placeName() : near.map(Place::name).orElse(null),
                area);
    }

    /** A name that stands in the register, letter for letter but for case; others wait for a reviewer. */
    private Observation.Where located(Observation.Where told) {
        Optional<Place> known = told.placeName() == null || told.x() != null
                ? Optional.empty()
                : places.search(told.placeName(), 1).stream()
                        .filter(place -> place.name().equalsIgnoreCase(told.placeName().strip()))
                        .findFirst();
        return known.map(Placing::at).orElse(told);
    }

    private static Observation.Where at(Place place) {
        Long area = place.areaId().orElse(null);
        if (place.precision() == Place.Precision.AREA_CENTRE) {
            return new Observation.Where(null, null, Observation.PositionClass.NONE, place.id(), place.name(), area);
        }
        Observation.PositionClass position = place.radiusMetres() <= SPOT_METRES
                ? Observation.PositionClass.EXACT
                : place.radiusMetres() <= BLOCK_METRES
                        ? Observation.PositionClass.STREET
                        : Observation.PositionClass.SNAPPED;
        return new Observation.Where(place.at().x(), place.at().y(), position, place.id(), place.name(), area);
    }
}
