package se.samsyn.places.dwellings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.samsyn.places.Position;

class DwellingRulesPropertiesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Property(tries = 300)
    void aPointIsNeverKeptWhereItLiesBesideADwelling(
            @ForAll @DoubleRange(min = 0, max = 600) double x,
            @ForAll @DoubleRange(min = 0, max = 600) double y,
            @ForAll @IntRange(min = 1, max = 40) int homes,
            @ForAll boolean withStreets,
            @ForAll long seed) {
        List<Geometry> dwellings = dwellings(homes, seed);
        DwellingRules rules = DwellingRules.of(dwellings, withStreets ? streets() : List.of());
        double nearest = dwellings.stream().mapToDouble(home -> home.distance(point(x, y))).min().orElseThrow();

        Optional<Position> kept = rules.kept(x, y);

        assertThat(kept.isPresent()).isEqualTo(nearest <= DwellingRules.BESIDE_METRES
                || nearest < DwellingRules.BESIDE_METRES * 1.003 && kept.isPresent());
        kept.ifPresent(at -> {
            assertThat(Math.hypot(at.x() - x, at.y() - y)).as("not across the town").isLessThan(150);
            assertThat(rules.standsIn(at.x(), at.y())).isTrue();
            // What stands for a home is shared by all that lie there: the same again, from whatever point of the stretch.
            assertThat(rules.kept(at.x(), at.y()).orElse(at)).isEqualTo(at);
        });
    }

    @Property(tries = 100)
    void manyPointsOfAStretchShareOneKeptPoint(@ForAll long seed) {
        DwellingRules rules = DwellingRules.of(dwellings(30, seed), streets());
        var random = new java.util.Random(seed);
        List<Position> kept = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rules.kept(600 * random.nextDouble(), 600 * random.nextDouble()).ifPresent(kept::add);
        }
        assertThat(kept.stream().distinct().count()).as("kept points are few").isLessThanOrEqualTo(Math.max(60, kept.size() / 3));
    }

    private static List<Geometry> dwellings(int count, long seed) {
        var random = new java.util.Random(seed);
        List<Geometry> homes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = 600 * random.nextDouble();
            double y = 600 * random.nextDouble();
            Geometry spot = point(x, y);
            homes.add(i % 3 == 0 ? spot : spot.buffer(4 + 10 * random.nextDouble(), 1));
        }
        return homes;
    }

    private static List<Geometry> streets() {
        List<Geometry> streets = new ArrayList<>();
        for (int i = 0; i <= 600; i += 150) {
            streets.add(SHAPES.createLineString(new Coordinate[] {new Coordinate(i, 0), new Coordinate(i + 20, 300), new Coordinate(i, 600)}));
        }
        return streets;
    }

    private static Geometry point(double x, double y) {
        return SHAPES.createPoint(new Coordinate(x, y));
    }
}
