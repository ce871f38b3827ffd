package se.samsyn.insight.counting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Spread;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.Subcategory;
import se.samsyn.observations.columns.ColumnRows;

/** Made rows for tests of studies: by default one exact staff report of a theft at noon on the spot. */
final class Rows {
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final double EAST = 600_000;
    static final double NORTH = 6_500_000;

    private record Row(
            long from, long to, double x, double y, int source, CategoryGroup group, int area, int place, int unit, PositionClass position,
            Subcategory kind) {}

    private final List<String> sources = new ArrayList<>(List.of("STAFF"));
    private final List<Row> rows = new ArrayList<>();
    private int source;
    private CategoryGroup group = CategoryGroup.TIL;
    private int area = 1;
    private int place = Incidents.NONE;
    private int unit = 1;
    private PositionClass position = PositionClass.EXACT;
    private Subcategory kind = Subcategory.TIL_THEFT;
    private double x = EAST + 50;
    private double y = NORTH + 50;

    Rows source(String name) {
        if (!sources.contains(name)) {
            sources.add(name);
        }
        source = sources.indexOf(name);
        return this;
    }

    Rows group(CategoryGroup group) {
        this.group = group;
        return this;
    }

    Rows kind(Subcategory kind) {
        this.kind = kind;
        return this;
    }

    Rows area(int area) {
        this.area = area;
        return this;
    }

    Rows place(int place) {
        this.place = place;
        return this;
    }

    Rows unit(int unit) {
        this.unit = unit;
        return this;
    }

    Rows position(PositionClass position) {
        this.position = position;
        return this;
    }

    /** Metres from the corner of the made ground. */
    Rows at(double east, double north) {
        x = EAST + east;
        y = NORTH + north;
        return this;
    }

    /** So many on a day, at noon. */
    Rows add(int count, LocalDate day) {
        return add(count, day.atTime(12, 0), day.atTime(12, 0));
    }

    Rows add(int count, LocalDateTime from, LocalDateTime to) {
        for (int i = 0; i < count; i++) {
            rows.add(new Row(
                    from.atZone(ZONE).toEpochSecond(), to.atZone(ZONE).toEpochSecond(), x, y, source, group, area, place, unit, position, kind));
        }
        return this;
    }

    /** So many, each at a point of its own in a square. */
    Rows scatter(int count, LocalDate day, double sideMetres, Random random) {
        for (int i = 0; i < count; i++) {
            at(random.nextDouble() * sideMetres, random.nextDouble() * sideMetres).add(1, day);
        }
        return this;
    }

    Incidents incidents() {
        List<Row> sorted = rows.stream().sorted(Comparator.comparingLong(Row::from)).toList();
        int n = sorted.size();
        ColumnRows all = new ColumnRows(
                7, n, sources.stream().map(name -> new ObservationColumns.SourceName(kind(name), name)).toList());
        for (int i = 0; i < n; i++) {
            Row row = sorted.get(i);
            all.id[i] = i + 1;
            all.x[i] = row.x;
            all.y[i] = row.y;
            all.from[i] = row.from * 1_000_000;
            all.to[i] = row.to;
            all.source[i] = (short) row.source;
            all.group[i] = (byte) row.group.ordinal();
            all.area[i] = row.area;
            all.place[i] = row.place;
            all.owner[i] = row.unit;
            all.subcategory[i] = (byte) row.kind.ordinal();
            all.position[i] = (byte) row.position.ordinal();
        }
        return Incidents.of(all.seenBy(Spread.INTERNAL, 1));
    }

    private static Observation.Source kind(String name) {
        return name.equals("STAFF") ? Observation.Source.STAFF : Observation.Source.IMPORT;
    }

    /** A town of houses in every cell of a square, with two areas and two places. */
    static Ground ground(double sideMetres) {
        GeometryFactory factory = new GeometryFactory();
        List<org.locationtech.jts.geom.Geometry> houses = new ArrayList<>();
        for (double east = 50; east < sideMetres; east += 100) {
            for (double north = 50; north < sideMetres; north += 100) {
                houses.add(factory.createLineString(new Coordinate[] {
                    new Coordinate(EAST + east, NORTH + north), new Coordinate(EAST + east + 10, NORTH + north)
                }));
            }
        }
        List<Ground.NamedPlace> places = List.of(
                new Ground.NamedPlace(11, "Torget", EAST + 550, NORTH + 550, 60),
                new Ground.NamedPlace(12, "<b>Hamnen</b>", EAST + 1550, NORTH + 1550, 60));
        return new Ground(
                List.of(
                        new Ground.NamedArea(1, "Väster", Ground.Level.LISTED, 9),
                        new Ground.NamedArea(2, "Öster", Ground.Level.LISTED, 9),
                        new Ground.NamedArea(3, "Kvarteret Räven", Ground.Level.FINE, 2),
                        new Ground.NamedArea(9, "Kommunen", Ground.Level.WHOLE, 0)),
                places,
                Ground.builtUp(houses, List.of(), List.of(), places, 100),
                (x, y) -> new long[] {x < EAST + sideMetres / 2 ? 1 : 2, 9},
                id -> new double[] {EAST, NORTH, EAST + sideMetres, NORTH + sideMetres});
    }
}
