package se.samsyn.insight.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Service;
import se.samsyn.kernel.Period;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.Observations;
import se.samsyn.places.Area;
import se.samsyn.places.Place;
import se.samsyn.places.Places;

/** Counts reviewed observations month by month. Reads, never writes. */
@Service
public class Monthly {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int EXACT = PositionClass.EXACT.ordinal();
    private static final int STREET = PositionClass.STREET.ordinal();

    private final Observations observations;
    private final Places places;

    Monthly(Observations observations, Places places) {
        this.observations = observations;
        this.places = places;
    }

    /** What people have names for, by that name: places that are a spot, localities and districts. */
    public Map<String, Where> choices() {
        Map<String, Where> choices = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        places.listAreas().stream()
                .filter(area -> area.kind() == Area.Kind.LOCALITY || area.kind() == Area.Kind.DISTRICT)
                .forEach(area -> choices.put(area.name(), new Where(Where.Kind.AREA, area.id())));
        places.listPlaces().stream()
                .filter(place -> place.precision() == Place.Precision.SPOT)
                .forEach(place -> choices.putIfAbsent(place.name(), new Where(Where.Kind.PLACE, place.id())));
        return choices;
    }

    public String name(Where where) {
        return where.kind() == Where.Kind.AREA ? places.getArea(where.id()).name() : places.getPlace(where.id()).name();
    }

    /** @throws Refusal {@code insight.source} when the source tells of nothing that the visitor may see */
    public MonthlyCounts count(Counted what, YearMonth first, int months, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        int source = columns.sources().stream().map(ObservationColumns.SourceName::sourceId).toList().indexOf(what.source());
        if (source < 0) {
            throw new Refusal("insight.source", what.source());
        }
        Spot area = spot(what.where());
        Spot comparison = spot(what.comparison());
        long[][] counts = new long[4][months];
        ZoneId zone = visitor.zone();
        for (int month = 0; month < months; month++) {
            int end = columns.firstFrom(second(first.plusMonths(month + 1L), zone));
            for (int row = columns.firstFrom(second(first.plusMonths(month), zone)); row < end; row++) {
                if (columns.source(row) == source && meant(what, columns, row)) {
                    int part = part(area, comparison, what.ringMetres(), columns, row);
                    if (part >= 0) {
                        counts[part][month]++;
                    }
                }
            }
        }
        Period reach = new Period(day(columns, columns.firstOf(source), zone), day(columns, columns.lastOf(source), zone));
        return new MonthlyCounts(first, counts[0], counts[1], counts[2], counts[3], reach);
    }

    private static boolean meant(Counted what, ObservationColumns columns, int row) {
        return (what.group() == null || columns.group(row) == what.group().ordinal())
                && (what.sub() == null || columns.subcategory(row) == what.sub().ordinal());
    }

    /** 0 the area, 1 the comparison, 2 the ring, 3 the comparison's ring, −1 elsewhere. */
    private static int part(Spot area, Spot comparison, int ring, ObservationColumns columns, int row) {
        if (area.holds(columns, row)) {
            return 0;
        }
        if (comparison.holds(columns, row)) {
            return 1;
        }
        boolean drawn = columns.position(row) == EXACT || columns.position(row) == STREET;
        if (ring == 0 || !drawn) {
            return -1;
        }
        double x = columns.x(row);
        double y = columns.y(row);
        return area.within(x, y, ring) ? 2 : comparison.within(x, y, ring) ? 3 : -1;
    }

    private Spot spot(List<Where> all) {
        Set<Long> areas = new HashSet<>();
        Set<Long> registered = new HashSet<>();
        List<Shape> shapes = all.stream().map(where -> {
            if (where.kind() == Where.Kind.AREA) {
                areas.add(where.id());
                return new Shape(places.geometryOf(where.id()), 0);
            }
            registered.add(where.id());
            Place place = places.getPlace(where.id());
            return new Shape(GEOMETRY.createPoint(new Coordinate(place.at().x(), place.at().y())), place.radiusMetres());
        }).toList();
        // The smaller areas in an area are its own; the list of areas is not sorted by size.
        List<Area> tree = places.listAreas();
        boolean grew = !areas.isEmpty();
        while (grew) {
            grew = false;
            for (Area area : tree) {
                grew |= area.parentId().filter(areas::contains).isPresent() && areas.add(area.id());
            }
        }
        return new Spot(areas, registered, shapes);
    }

    private static long second(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toEpochSecond();
    }

    private static LocalDate day(ObservationColumns columns, int row, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(columns.fromEpochSecond(row)), zone);
    }

    private record Shape(Geometry geometry, double radius) {
        boolean within(double x, double y, double metres) {
            return geometry.getEnvelopeInternal().distance(new Envelope(x, x, y, y)) <= metres + radius
                    && geometry.distance(GEOMETRY.createPoint(new Coordinate(x, y))) <= metres + radius;
        }
    }

    private record Spot(Set<Long> areas, Set<Long> registered, List<Shape> shapes) {
        boolean holds(ObservationColumns columns, int row) {
            return areas.contains((long) columns.areaId(row)) || registered.contains((long) columns.placeId(row));
        }

        boolean within(double x, double y, double metres) {
            return shapes.stream().anyMatch(shape -> shape.within(x, y, metres));
        }
    }
}
