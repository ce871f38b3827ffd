package se.samsyn.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.GeoJson.Cause;
import se.samsyn.places.GeoJson.Notice;
import se.samsyn.places.GeoJson.Options;
import se.samsyn.places.GeoJson.Outcome;

class GeoJsonTest {
    private static final String SQUARE = "[[[500000,6600000],[500100,6600000],[500100,6600100],[500000,6600100],[500000,6600000]]]";
    private static final String BOW_TIE = "[[[0,0],[10,10],[10,0],[0,10],[0,0]]]";

    private static GeoJson.Reading read(String json, Options options) throws IOException {
        return GeoJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), options);
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String collection(String crs, String... features) {
        return "{\"type\":\"FeatureCollection\"" + (crs == null ? "" : ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}}")
                + ",\"features\":[" + String.join(",", features) + "]}";
    }

    @Test
    void readsDegreesUnlessTheFileSaysOtherwise() throws Exception {
        GeoJson.Reading reading = read(collection(null, feature("{\"namn\":\"Kajen\"}", "Point", "[15,60]")), Options.toSweref());
        assertThat(reading.crs()).isEqualTo("EPSG:4326");
        assertThat(reading.features()).singleElement().satisfies(f -> {
            assertThat(f.name()).isEqualTo("Kajen");
            assertThat(f.geometry().getCoordinate().x).isEqualTo(500_000, within(1e-6));
        });
    }

    @Test
    void readsTheFilesOwnWordAndGuessesMetresWhenThereIsNone() throws Exception {
        assertThat(read(collection("urn:ogc:def:crs:EPSG::3006", feature("{}", "Polygon", SQUARE)), Options.toSweref()))
                .satisfies(r -> assertThat(r.crsGuessed()).isFalse())
                .satisfies(r -> assertThat(r.features().getFirst().geometry().getArea()).isEqualTo(10_000));
        assertThat(read(collection(null, feature("{}", "Polygon", SQUARE)), Options.toSweref()))
                .satisfies(r -> assertThat(r.crsGuessed()).isTrue())
                .satisfies(r -> assertThat(r.crs()).isEqualTo("EPSG:3006"));
    }

    @Test
    void repairsABowTieAndSaysSo() throws Exception {
        GeoJson.Reading reading =
                read(collection("EPSG:3006", feature("{\"namn\":\"Fluga\"}", "Polygon", BOW_TIE)), Options.toSweref());
        assertThat(reading.features().getFirst().geometry().isValid()).isTrue();
        assertThat(reading.notices()).containsExactly(new Notice(0, "Fluga", Outcome.REPAIRED, Cause.SELF_INTERSECTION, 0, 50));
    }

    @Test
    void closesAnOpenRingAndSaysSo() throws Exception {
        GeoJson.Reading reading = read(collection("EPSG:3006", feature("{\"namn\":\"Öppen\"}", "Polygon", "[[[0,0],[10,0],[10,10],[0,10]]]")), Options.toSweref());
        assertThat(reading.features()).hasSize(1);
        assertThat(reading.notices()).containsExactly(new Notice(0, "Öppen", Outcome.REPAIRED, Cause.RING_NOT_CLOSED, 100, 100));
    }

    @Test
    void refusesByNameWhatCannotBeUsedAndKeepsTheRest() throws Exception {
        GeoJson.Reading reading = read(
                collection(
                        "EPSG:4326",
                        feature("{\"namn\":\"Bra\"}", "Point", "[15,60]"),
                        feature("{\"namn\":\"Omkastad\"}", "Point", "[60,15]"),
                        feature("{\"namn\":\"Trasig\"}", "Point", "[\"a\",60]"),
                        "{\"type\":\"Feature\",\"id\":17,\"properties\":{},\"geometry\":null}",
                        feature("{\"namn\":\"Streck\"}", "Polygon", "[[[15,60],[16,60],[15,60]]]"),
                        feature("{\"namn\":\"Platt\"}", "Polygon", "[[[15,60],[16,60],[17,60],[15,60]]]"),
                        feature("{\"namn\":\"Okänd\"}", "Cirkel", "[15,60]"),
                        "null",
                        feature("{\"namn\":\"Bra också\"}", "Point", "[15,61]")),
                Options.toSweref());
        assertThat(reading.features()).extracting(GeoJson.Feature::name).containsExactly("Bra", "Bra också");
        assertThat(reading.notices())
                .extracting(n -> n.name() + " " + n.outcome() + " " + n.cause())
                .contains(
                        "Omkastad REFUSED OUTSIDE_RANGE",
                        "Trasig REFUSED BAD_COORDINATE",
                        "17 REFUSED NO_GEOMETRY",
                        "Streck REFUSED TOO_FEW_POINTS",
                        "Okänd REFUSED UNKNOWN_TYPE",
                        "#8 REFUSED NO_GEOMETRY")
                .hasSize(7);
    }

    @Test
    void readsMembersInAnyOrder() throws Exception {
        String json = "{\"features\":[{\"geometry\":{\"coordinates\":[500000,6600000],\"type\":\"Point\"},\"properties\":{\"kod\":24407.0},\"type\":\"Feature\"}],"
                + "\"crs\":{\"properties\":{\"name\":\"EPSG:3006\"},\"type\":\"name\"},\"type\":\"FeatureCollection\"}";
        GeoJson.Feature feature = read(json, Options.toSweref()).features().getFirst();
        assertThat(feature.name()).isEqualTo("24407");
        assertThat(feature.geometry().getCoordinate().y).isEqualTo(6_600_000);
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine() {
        String json = collection("EPSG:3006", feature("{}", "Polygon", SQUARE));
        for (String broken : new String[] {json.substring(0, json.length() / 2), "{\n\"type\": nej}", "[]", "", "x,y\n1,2"}) {
            assertThatThrownBy(() -> read(broken, Options.toSweref()))
                    .as(broken)
                    .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("geojson-unreadable"));
        }
    }

    @Test
    void aBrokenGzipFileIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(collection("EPSG:3006", feature("{}", "Polygon", SQUARE)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        assertThat(GeoJson.read(new ByteArrayInputStream(whole), Options.toSweref()).features()).hasSize(1);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> GeoJson.read(new ByteArrayInputStream(half), Options.toSweref()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("geojson-unreadable"));
    }

    @Test
    void readsAllMunicipalitiesOfTheCountry() throws Exception {
        try (InputStream in = Files.newInputStream(SharedData.require("data/geography/okfse-municipalities-290-simplified.geojson"))) {
            GeoJson.Reading reading = GeoJson.read(in, Options.toSweref());
            System.out.println("290 municipalities: " + reading.features().size() + " read, notices " + reading.notices());
            assertThat(reading.features()).hasSize(290).allMatch(f -> f.geometry().isValid());
            assertThat(reading.features()).extracting(f -> f.name()).contains("Tingsryd", "Östhammar", "Malmö");
        }
    }

    @Test
    void readsTheAreasOfGothenburgAndNamesThoseItRepairs() throws Exception {
        try (InputStream in = Files.newInputStream(SharedData.require("data/geography/swemaps2-goteborg-basomraden-1012.geojson.gz"))) {
            long start = System.nanoTime();
            GeoJson.Reading reading = GeoJson.read(in, Options.toSweref());
            System.out.printf("Göteborg: %d areas in %d ms, notices %s%n", reading.features().size(), (System.nanoTime() - start) / 1_000_000, reading.notices());
            assertThat(reading.features()).hasSize(1012).allMatch(f -> f.geometry().isValid());
            assertThat(reading.count(Outcome.REFUSED)).isZero();
            assertThat(reading.notices()).extracting(n -> n.name() + " " + n.cause()).contains("20453 TOO_FEW_POINTS", "50505 SELF_INTERSECTION");
            assertThat(reading.notices()).allMatch(n -> Math.abs(n.areaAfter() / n.areaBefore() - 1) < 1e-4, "the repair hardly changes the area");
        }
    }

    @Test
    void theSameAreasInDegreesAndInMetresMeet() throws Exception {
        try (InputStream metres = Files.newInputStream(SharedData.require("data/statistics/polisen-uso-2025-malmo-kristianstad-5areas-epsg3006.geojson"));
                InputStream degrees = Files.newInputStream(SharedData.require("data/statistics/polisen-uso-2025-malmo-kristianstad-5areas-wgs84.geojson"))) {
            GeoJson.Reading a = GeoJson.read(metres, Options.toSweref());
            GeoJson.Reading b = GeoJson.read(degrees, Options.toSweref());
            assertThat(a.features()).hasSize(5);
            for (int i = 0; i < 5; i++) {
                assertThat(b.features().get(i).name()).isEqualTo(a.features().get(i).name());
                assertThat(b.features().get(i).geometry().getCentroid().distance(a.features().get(i).geometry().getCentroid())).isLessThan(0.1);
            }
        }
    }
}
