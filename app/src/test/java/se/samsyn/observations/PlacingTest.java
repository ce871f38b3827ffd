package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.places.Area;
import se.samsyn.places.NewPlace;
import se.samsyn.places.Place;
import se.samsyn.places.Position;

class PlacingTest {
    private static final double X = 674_000;
    private static final double Y = 6_580_000;

    private ObservationRoom room;
    private Visitor reviewer;
    private Visitor reporter;
    private long town;
    private long quarter;

    @BeforeEach
    void aTownWithAMarina() {
        room = new ObservationRoom("9815");
        reviewer = room.reviewer();
        reporter = room.reporter(20);
        town = area("Hamnstad", Area.Kind.LOCALITY, 2000);
        quarter = area("Hamnen", Area.Kind.DISTRICT, 500);
        place("Båthamnen", X, Y, 75, Place.Precision.SPOT);
        place("Stora centrum", X + 1000, Y, 300, Place.Precision.SPOT);
        place("Byn", X - 1000, Y, 800, Place.Precision.AREA_CENTRE);
    }

    @Test
    void aNameOfTheRegisterGivesThePointAndTheAreaHoweverItIsWritten() {
        Observation.Where kept = recorded(Observation.Where.named("båthamnen"));
        assertThat(kept.placeName()).isEqualTo("Båthamnen");
        assertThat(kept.placeId()).isNotNull();
        assertThat(kept.x()).isEqualTo(X);
        assertThat(kept.position()).isEqualTo(PositionClass.STREET);
        assertThat(kept.areaId()).isEqualTo(quarter);

        assertThat(recorded(Observation.Where.named("Stora centrum")).position()).isEqualTo(PositionClass.SNAPPED);
    }

    @Test
    void thePlaceThatOnlyStandsForAnAreaGivesNoPoint() {
        Observation.Where kept = recorded(Observation.Where.named("Byn"));
        assertThat(kept.x()).isNull();
        assertThat(kept.areaId()).isEqualTo(town);
    }

    @Test
    void anUnknownNameIsKeptAsWritten() {
        assertThat(recorded(Observation.Where.named("bakom kiosken"))).isEqualTo(Observation.Where.named("bakom kiosken"));
    }

    @Test
    void aPointIsGivenTheNameOfThePlaceItIsAt() {
        Observation.Where kept =
                recorded(new Observation.Where(X + 100, Y, PositionClass.EXACT, null, null, null));
        assertThat(kept.placeName()).isEqualTo("Båthamnen");
        assertThat(kept.areaId()).isEqualTo(quarter);
        Observation.Where away =
                recorded(new Observation.Where(X + 400, Y, PositionClass.EXACT, null, "vid bryggan", null));
        assertThat(away.placeName()).isEqualTo("vid bryggan");
        assertThat(away.placeId()).isNull();
    }

    @Test
    void aWiderAreaHoldsWhatItsPartsHold() {
        recorded(Observation.Where.named("Båthamnen"));
        recorded(Observation.Where.named("Byn"));
        assertThat(count(quarter)).isEqualTo(1);
        assertThat(count(town)).isEqualTo(2);
    }

    @Test
    void importedPointsAreGivenTheirArea() {
        var row = new ImportedObservations.Row(
                "k", new Observation.Category(se.samsyn.kernel.CategoryGroup.SKA, null),
                Observation.When.exactly(ObservationRoom.NOW),
                new Observation.Where(X, Y, PositionClass.EXACT, null, null, null), Observation.Circumstances.NOT_TOLD, null);
        var batch = new ImportedObservations.Batch(
                1, Observation.Source.POLICE, "polisen.se", 1, se.samsyn.kernel.Spread.INTERNAL, true);
        room.as(reviewer, () -> room.imported.append(batch, List.of(row).iterator()));
        assertThat(count(quarter)).isEqualTo(1);
    }

    private Observation.Where recorded(Observation.Where told) {
        NewObservation like = ObservationRoom.report("x");
        NewObservation report = new NewObservation(
                like.key(), like.source(), like.category(), like.when(), told, like.circumstances(), null);
        long id = room.as(reporter, () -> room.observations.record(report, reporter));
        return room.as(reviewer, () -> room.review.open(id)).observation().where();
    }

    private long count(long area) {
        var filter = new ObservationFilter(null, ObservationRoom.ZONE, null, area, null, null);
        return room.as(reviewer, () -> room.observations.count(filter, reviewer).number());
    }

    private void place(String name, double x, double y, double radius, Place.Precision precision) {
        room.as(reviewer, () -> room.places.add(
                new NewPlace(name, "", "", Optional.empty(), new Position(x, y), radius, precision), 1));
    }

    private long area(String name, Area.Kind kind, double half) {
        String json = String.format(java.util.Locale.ROOT, """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"features":[
                {"type":"Feature","properties":{"namn":"%s"},"geometry":{"type":"Polygon","coordinates":[[
                [%3$f,%4$f],[%5$f,%4$f],[%5$f,%6$f],[%3$f,%6$f],[%3$f,%4$f]]]}}]}""",
                name, "", X - half, Y - half, X + half, Y + half);
        room.as(reviewer, () -> {
            try {
                return room.places.importAreas(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), kind, null, "prov", 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return room.as(reviewer, () -> room.places.listAreas()).stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
