package se.samsyn.observations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Spread;
import se.samsyn.kernel.Visitor;
import se.samsyn.places.Area;

/** Whichever way an observation comes in, its point is not kept beside a dwelling; its area is that of the real point. */
class PlacedAtHomeTest {
    private static final double EAST = 600_000;
    private static final double NORTH = 6_600_000;

    private final ObservationRoom room = new ObservationRoom("9819");
    private final Visitor reporter = room.reporter(5);
    private final Visitor reviewer = room.reviewer();

    @BeforeEach
    void homesAndTwoAreas() {
        room.as(reviewer, () -> {
            try {
                room.places.importAreas(file(square(0, 0, 204, 400, "Väst") + "," + square(204, 0, 400, 400, "Öst")), Area.Kind.DISTRICT, "name", "prov", 0);
                room.places.importDwellings(file(square(190, 100, 202, 112, "hus") + "," + square(300, 300, 312, 312, "hus")), "prov", 0);
            } catch (java.io.IOException fromMemory) {
                throw new java.io.UncheckedIOException(fromMemory);
            }
            return null;
        });
    }

    @Test
    void aReportIsKeptCoarselyInTheAreaOfItsRealPoint() {
        // Beside the house, in the eastern area; the middle of its square lies in the western one.
        long id = record(where(205, 106, "Ekgatan 4"));

        Observation.Where kept = open(id).where();
        assertThat(kept.position()).isEqualTo(Observation.PositionClass.STREET);
        assertThat(kept.x()).isEqualTo(EAST + 250);
        assertThat(kept.y()).isEqualTo(NORTH + 150);
        assertThat(kept.placeName()).isEqualTo("Ekgatan");
        assertThat(room.as(reviewer, () -> room.places.getArea(kept.areaId()).name())).isEqualTo("Öst");
        assertThat(room.as(reporter, () -> room.observations.standsForHome(open(id)))).isTrue();
    }

    @Test
    void aPointOfItsOwnStaysAsItIs() {
        long id = record(where(60, 60, null));
        assertThat(open(id).where().position()).isEqualTo(Observation.PositionClass.EXACT);
        assertThat(open(id).where().x()).isEqualTo(EAST + 60);
        assertThat(room.as(reporter, () -> room.observations.standsForHome(open(id)))).isFalse();
    }

    @Test
    void aCorrectionAndASecondSendingAreKeptCoarselyToo() {
        long id = record(where(60, 60, null));
        room.run(reviewer, () -> room.review.correct(id, 1, corrected(id, where(306, 290, null)), reviewer));
        assertThat(open(id).where().position()).isEqualTo(Observation.PositionClass.STREET);

        room.run(reviewer, () -> room.review.giveBack(id, 2, "Var?", reviewer));
        room.run(reporter, () -> room.observations.resend(id, 3, report(where(306, 320, null)), reporter));
        assertThat(open(id).where().position()).isEqualTo(Observation.PositionClass.STREET);
    }

    @Test
    void noRowOfAFileIsKeptBesideADwelling() {
        Random random = new Random(3);
        List<ImportedObservations.Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Observation.Where where = where(400 * random.nextDouble(), 400 * random.nextDouble(), null);
            rows.add(new ImportedObservations.Row(
                    "rad" + i, new Observation.Category(CategoryGroup.SKA, null), Observation.When.exactly(ObservationRoom.NOW), where,
                    Observation.Circumstances.NOT_TOLD, null));
        }
        Visitor importer = room.visitor(3, 1, OrganisationKind.OWN_BOARD, Role.COORDINATOR);
        room.as(importer, () -> room.imported.append(
                new ImportedObservations.Batch(7, Observation.Source.IMPORT, "prov", 1, Spread.INTERNAL, false), rows.iterator()));

        List<Observation> kept = room.as(importer, () -> room.imported.sample(7, 1_000));
        assertThat(kept).hasSize(400);
        assertThat(kept).filteredOn(one -> one.where().position() == Observation.PositionClass.STREET).hasSizeGreaterThan(10);
        assertThat(kept).filteredOn(one -> one.where().position() == Observation.PositionClass.EXACT)
                .hasSizeGreaterThan(300)
                .allMatch(one -> metresToHome(one.where(), 190, 100) >= 25 && metresToHome(one.where(), 300, 300) >= 25);
    }

    private static double metresToHome(Observation.Where where, double west, double south) {
        double dx = Math.max(0, Math.max(EAST + west - where.x(), where.x() - (EAST + west + 12)));
        double dy = Math.max(0, Math.max(NORTH + south - where.y(), where.y() - (NORTH + south + 12)));
        return Math.hypot(dx, dy);
    }

    private long record(Observation.Where where) {
        return room.as(reporter, () -> room.observations.record(report(where), reporter));
    }

    private Observation open(long id) {
        return room.as(reviewer, () -> room.review.open(id)).observation();
    }

    private static NewObservation report(Observation.Where where) {
        return new NewObservation(
                UUID.randomUUID().toString(), Observation.Source.STAFF, new Observation.Category(CategoryGroup.SKA, null),
                Observation.When.exactly(ObservationRoom.NOW), where, Observation.Circumstances.NOT_TOLD, null);
    }

    private Correction corrected(long id, Observation.Where where) {
        Observation kept = open(id);
        return new Correction(kept.category(), kept.when(), where, kept.circumstances(), kept.text());
    }

    private static Observation.Where where(double east, double north, String name) {
        return new Observation.Where(EAST + east, NORTH + north, Observation.PositionClass.EXACT, null, name, null);
    }

    private static String square(double west, double south, double east, double north, String name) {
        return """
                {"type":"Feature","properties":{"name":"%s"},"geometry":{"type":"Polygon","coordinates":[[[%5$s,%6$s],[%7$s,%6$s],[%7$s,%8$s],[%5$s,%8$s],[%5$s,%6$s]]]}}"""
                .formatted(name, "", "", "", EAST + west, NORTH + south, EAST + east, NORTH + north);
    }

    private static ByteArrayInputStream file(String features) {
        return new ByteArrayInputStream(("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3006\"}},\"features\":["
                + features + "]}").getBytes(StandardCharsets.UTF_8));
    }
}
