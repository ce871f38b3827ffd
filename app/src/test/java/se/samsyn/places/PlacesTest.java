package se.samsyn.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import se.samsyn.database.Scope;
import se.samsyn.database.TestDatabase;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.dwellings.DwellingStore;

class PlacesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Object> told = new ArrayList<>();
    private final Places places = new Places(
            new AreaStore(TestDatabase.jdbc()),
            new PlaceStore(TestDatabase.jdbc()),
            new MapStore(TestDatabase.jdbc()),
            new DwellingStore(TestDatabase.jdbc()),
            told::add,
            Clock.fixed(NOON, ZoneOffset.UTC));
    private Scope scope;

    @BeforeEach
    void anEmptyMunicipality() {
        scope = TestDatabase.fresh("9971");
    }

    private Places.AreaReport importing(String json, Area.Kind kind) {
        return importing(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), kind);
    }

    private Places.AreaReport importing(InputStream in, Area.Kind kind) {
        return TestDatabase.inScope(scope, () -> {
            try {
                return places.importAreas(in, kind, null, "prov", 7);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String square(String name, int x, int y, int side) {
        return ("{'type':'Feature','properties':{'namn':'" + name + "'},'geometry':{'type':'Polygon','coordinates':[[[" + x + "," + y + "],["
                        + (x + side) + "," + y + "],[" + (x + side) + "," + (y + side) + "],[" + x + "," + (y + side) + "],[" + x + "," + y
                        + "]]]}}")
                .replace('\'', '"');
    }

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3006\"}},\"features\":["
                + String.join(",", features) + "]}";
    }

    private static NewPlace place(String name, double x, double y) {
        return new NewPlace(name, "torg", "Tekniska", Optional.empty(), new Position(x, y), 75, Place.Precision.SPOT);
    }

    private void twoDistrictsInATown() {
        importing(file(square("Staden", 500_000, 6_600_000, 2_000)), Area.Kind.LOCALITY);
        importing(file(square("Väster", 500_000, 6_600_000, 1_000), square("Öster", 501_000, 6_600_000, 1_000)), Area.Kind.DISTRICT);
    }

    @Test
    void anImportedAreaKeepsItsNumberWhenItIsReadAgain() {
        twoDistrictsInATown();
        List<Area> before = TestDatabase.inScope(scope, places::listAreas);
        Places.AreaReport again = importing(file(square("Öster", 501_000, 6_600_000, 900), square("Norr", 500_000, 6_601_000, 500)), Area.Kind.DISTRICT);
        List<Area> after = TestDatabase.inScope(scope, places::listAreas);
        assertThat(again.added()).isEqualTo(1);
        assertThat(again.changed()).isEqualTo(1);
        assertThat(before).extracting(Area::name).containsExactly("Staden", "Väster", "Öster");
        long eastBefore = before.get(2).id();
        assertThat(after).filteredOn(a -> a.name().equals("Öster")).singleElement().satisfies(a -> assertThat(a.id()).isEqualTo(eastBefore));
        assertThat(after).hasSize(4);
    }

    @Test
    void anAreaKnowsWhatItLiesIn() {
        twoDistrictsInATown();
        List<Area> areas = TestDatabase.inScope(scope, places::listAreas);
        long town = areas.getFirst().id();
        assertThat(areas.getFirst().parentId()).isEmpty();
        assertThat(areas.subList(1, 3)).allMatch(a -> a.parentId().equals(Optional.of(town)));
    }

    @Test
    void aPointIsInTheSmallestAreaAndOnASharedBorderInTheFirst() {
        twoDistrictsInATown();
        TestDatabase.runInScope(scope, () -> {
            assertThat(places.areaOf(501_000, 6_600_500)).map(Area::name).contains("Väster");
            assertThat(places.areaOf(501_001, 6_600_500)).map(Area::name).contains("Öster");
            assertThat(places.areaOf(500_500, 6_601_500)).map(Area::name).contains("Staden");
            assertThat(places.areaOf(499_999, 6_600_500)).isEmpty();
            assertThat(places.areasAt(500_500, 6_600_500)).extracting(Area::name).containsExactly("Väster", "Staden");
        });
    }

    @Test
    void aPlaceFollowsWhenAreasAreReadIn() {
        long id = TestDatabase.inScope(scope, () -> places.add(place("Stortorget", 500_500, 6_600_500), 7));
        assertThat(TestDatabase.inScope(scope, () -> places.getPlace(id)).areaId()).isEmpty();
        twoDistrictsInATown();
        TestDatabase.runInScope(scope, () -> assertThat(places.getPlace(id).areaId())
                .hasValueSatisfying(area -> assertThat(places.getArea(area).name()).isEqualTo("Väster")));
    }

    @Test
    void aPlaceIsFoundAsPeopleSpellIt() {
        TestDatabase.runInScope(scope, () -> places.addAll(List.of(
                place("Båthamnen", 500_000, 6_600_000),
                place("Stortorget", 500_100, 6_600_000),
                place("Hamntorget", 500_200, 6_600_000),
                place("Östra bron", 500_300, 6_600_000),
                place("Gångtunneln vid stationen", 500_400, 6_600_000),
                place("Havsskolan", 500_500, 6_600_000))));
        TestDatabase.runInScope(scope, () -> {
            assertThat(best("Båthamnen")).isEqualTo("Båthamnen");
            assertThat(best("bathamnen")).isEqualTo("Båthamnen");
            assertThat(best("båthamen")).isEqualTo("Båthamnen");
            assertThat(best("sotrtorget")).isEqualTo("Stortorget");
            assertThat(best("stort")).isEqualTo("Stortorget");
            assertThat(best("ostra bron")).isEqualTo("Östra bron");
            assertThat(best("bron")).isEqualTo("Östra bron");
            assertThat(best("gangtuneln")).isEqualTo("Gångtunneln vid stationen");
            assertThat(best("havskolan")).isEqualTo("Havsskolan");
            assertThat(places.search("zzzz", 5)).isEmpty();
            assertThat(places.search(" ", 5)).isEmpty();
            assertThat(places.search("torget", 5)).extracting(Place::name).containsExactly("Hamntorget", "Stortorget");
        });
    }

    private String best(String typed) {
        return places.search(typed, 3).stream().map(Place::name).findFirst().orElse("-");
    }

    @Test
    void theNearestPlaceIsMeasuredInMetres() {
        TestDatabase.runInScope(scope, () -> {
            places.add(place("Nära", 500_003, 6_600_004), 0);
            places.add(place("Fjärran", 500_300, 6_600_400), 0);
            places.add(new NewPlace("Bara mitten", "", "", Optional.empty(), new Position(500_000, 6_600_000), 75, Place.Precision.AREA_CENTRE), 0);
        });
        Place.Near near = TestDatabase.inScope(scope, () -> places.nearest(new Position(500_000, 6_600_000))).orElseThrow();
        assertThat(near.place().name()).isEqualTo("Nära");
        assertThat(near.metres()).isEqualTo(5);
    }

    @Test
    void aStaleChangeIsRefusedAndATakenNameToo() {
        long id = TestDatabase.inScope(scope, () -> places.add(place("Torget", 500_000, 6_600_000), 1));
        TestDatabase.runInScope(scope, () -> places.change(id, 0, place("Stora torget", 500_000, 6_600_000), 2));
        assertThat(TestDatabase.inScope(scope, () -> places.getPlace(id))).satisfies(p -> {
            assertThat(p.name()).isEqualTo("Stora torget");
            assertThat(p.version()).isEqualTo(1);
        });
        assertRefused("stale", () -> places.change(id, 0, place("Lilla torget", 500_000, 6_600_000), 3));
        assertRefused("place-name-taken", () -> places.add(place("Stora torget", 500_000, 6_600_000), 3));
        assertThat(told).contains(new Places.Changed("9971", 2, "place.changed", id));
    }

    private void assertRefused(String code, Runnable deed) {
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, deed))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    @Test
    void whatWasRolledBackIsNotRemembered() {
        assertThatThrownBy(() -> TestDatabase.runInScope(scope, () -> {
                    places.add(place("Ångrad", 500_000, 6_600_000), 1);
                    assertThat(places.listPlaces()).hasSize(1);
                    throw new IllegalStateException("ångrat");
                }))
                .hasMessage("ångrat");
        assertThat(TestDatabase.inScope(scope, places::listPlaces)).isEmpty();
        TestDatabase.runInScope(scope, () -> places.add(place("Kvar", 500_000, 6_600_000), 1));
        assertThat(TestDatabase.inScope(scope, places::listPlaces)).extracting(Place::name).containsExactly("Kvar");
    }

    @Test
    void aPlaceThatNamesAPersonIsAMistake() {
        assertThat(place("Hos 070-174 06 05", 500_000, 6_600_000).mistakes().has("name")).isTrue();
        assertThat(place("", 0, 0).mistakes().byField()).containsKeys("name", "position");
        assertThat(place("Torget", 500_000, 6_600_000).mistakes().any()).isFalse();
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        twoDistrictsInATown();
        TestDatabase.runInScope(scope, () -> places.add(place("Torget", 500_500, 6_600_500), 1));
        Scope other = TestDatabase.fresh("9972");
        TestDatabase.runInScope(other, () -> {
            assertThat(places.listAreas()).isEmpty();
            assertThat(places.listPlaces()).isEmpty();
            assertThat(places.areaOf(500_500, 6_600_500)).isEmpty();
            assertThat(places.extent()).isEmpty();
        });
    }

    @Test
    void theBaseMapIsDrawnFromBottomToTop() {
        GeometryFactory geometries = new GeometryFactory();
        Envelope box = new Envelope(500_000, 501_000, 6_600_000, 6_600_500);
        TestDatabase.runInScope(scope, () -> {
            places.replaceBaseMap(List.of(
                    new MapFeature(MapFeature.Layer.BUILDING, "hus", "Huset <b>", geometries.toGeometry(new Envelope(500_100, 500_120, 6_600_100, 6_600_120))),
                    new MapFeature(MapFeature.Layer.WATER, "hav", "Viken", geometries.toGeometry(new Envelope(500_000, 500_500, 6_600_000, 6_600_250)))));
            String svg = places.baseMapSvg(box, 500);
            assertThat(svg.indexOf("#cfe2ec")).isBetween(1, svg.indexOf("#d3ccbf"));
            assertThat(svg).contains("M0 250").doesNotContain("style=");
            assertThat(places.baseMapSvg(box, 50)).as("buildings are not drawn at 20 metres a pixel").doesNotContain("#d3ccbf");
            assertThat(places.baseMapGeoJson(box, 1)).contains("\"layer\":\"WATER\"").contains("Huset \\u003cb>");
            assertThat(places.extent()).contains(new Envelope(500_000, 500_500, 6_600_000, 6_600_250));
        });
    }

    @Test
    void theMapIsTheOwnOneUntilSomeoneChoosesAnother() {
        TestDatabase.runInScope(scope, () -> {
            assertThat(places.mapSetting()).isEqualTo(MapSetting.OWN_MAP);
            places.changeMapSetting(new MapSetting(MapSetting.TileKind.XYZ, "https://karta.exempel.se/{z}/{x}/{y}.png", "", "© Exempel", 0), 1);
            assertThat(places.mapSetting().origin()).contains("https://karta.exempel.se");
        });
        assertRefused("stale", () -> places.changeMapSetting(MapSetting.OWN_MAP, 1));
    }

    @Test
    void aTileAddressMustBeOneThatTheMapCanUse() {
        assertThat(new MapSetting(MapSetting.TileKind.XYZ, "http://karta.exempel.se/{z}/{x}/{y}", "", "©", 0).mistakes().has("tileAddress")).isTrue();
        assertThat(new MapSetting(MapSetting.TileKind.XYZ, "https://karta.exempel.se/", "", "©", 0).mistakes().has("tileAddress")).isTrue();
        assertThat(new MapSetting(MapSetting.TileKind.XYZ, "https://x; script-src *", "", "©", 0).mistakes().has("tileAddress")).isTrue();
        assertThat(new MapSetting(MapSetting.TileKind.WMTS, "https://karta.exempel.se/wmts?request=GetCapabilities", "", "", 0).mistakes().byField())
                .containsOnlyKeys("tileAddress", "attribution");
        MapSetting wmts = new MapSetting(
                MapSetting.TileKind.WMTS, "https://karta.exempel.se/wmts/{TileMatrix}/{tilerow}/{TileCol}.png", "", "©", 0);
        assertThat(wmts.mistakes().any()).isFalse();
        assertThat(wmts.template()).isEqualTo("https://karta.exempel.se/wmts/{z}/{y}/{x}.png");
        assertThat(new MapSetting(MapSetting.TileKind.XYZ, "http://127.0.0.1:8081/{z}/{x}/{y}", "", "©", 0).origin()).contains("http://127.0.0.1:8081");
        assertThat(new MapSetting(MapSetting.TileKind.WMTS, "https://karta.exempel.se:8443/wmts", "", "©", 0).origin()).contains("https://karta.exempel.se:8443");
    }

    @Test
    void ofAllMunicipalitiesOnlyTheOwnOneIsTaken() throws Exception {
        Path all = SharedData.require("data/geography/okfse-municipalities-290-simplified.geojson");
        scope = TestDatabase.fresh("0763");
        try (InputStream in = Files.newInputStream(all)) {
            Places.AreaReport report = importing(in, Area.Kind.MUNICIPALITY);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.leftAside()).isEqualTo(289);
        }
        TestDatabase.runInScope(scope, () -> {
            assertThat(places.listAreas()).singleElement().satisfies(a -> {
                assertThat(a.name()).isEqualTo("Tingsryd");
                assertThat(a.importedAt()).isEqualTo(NOON);
            });
            Position centre = Coordinates.degreesToSweref().project(14.98, 56.525);
            assertThat(places.areaOf(centre.x(), centre.y())).map(Area::name).contains("Tingsryd");
        });
        scope = TestDatabase.fresh("9971");
        try (InputStream in = Files.newInputStream(all)) {
            assertThatThrownBy(() -> importing(in, Area.Kind.MUNICIPALITY))
                    .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("areas-not-own"));
        }
    }

    @Test
    void theSmallAreasOfACityAreReadInAndAnswer() throws Exception {
        Path file = SharedData.require("data/geography/swemaps2-goteborg-basomraden-1012.geojson.gz");
        scope = TestDatabase.fresh("1480");
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            Places.AreaReport report = importing(in, Area.Kind.SMALL_AREA);
            System.out.printf("Göteborg: %d small areas into the database in %d ms%n", report.added(), (System.nanoTime() - start) / 1_000_000);
            assertThat(report.added()).isEqualTo(1012);
            assertThat(report.notices()).extracting(GeoJson.Notice::name).contains("20453");
        }
        Position inside = Coordinates.degreesToSweref().project(12.0310, 57.7125);
        assertThat(TestDatabase.inScope(scope, () -> places.areaOf(inside.x(), inside.y()))).isPresent();
    }

    @Test
    void aPointBesideADwellingIsKeptAtItsStretchOfStreetAndANewLayerIsFollowed() {
        String home = """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[{"type":"Feature",
                "properties":{},"geometry":{"type":"Polygon","coordinates":[[[600000,6600000],[600012,6600000],[600012,6600010],
                [600000,6600010],[600000,6600000]]]}}]}""";
        assertThat(TestDatabase.inScope(scope, () -> places.homes().apply(new Position(600_005, 6_600_020)))).isEmpty();
        TestDatabase.inScope(scope, () -> {
            try {
                return places.importDwellings(new ByteArrayInputStream(home.getBytes(StandardCharsets.UTF_8)), "Ritad", 1);
            } catch (IOException fromMemory) {
                throw new UncheckedIOException(fromMemory);
            }
        });

        assertThat(TestDatabase.inScope(scope, () -> places.homes().apply(new Position(600_005, 6_600_020))))
                .contains(new Position(600_050, 6_600_050));
        assertThat(TestDatabase.inScope(scope, () -> places.homes().apply(new Position(600_005, 6_600_060)))).isEmpty();
        assertThat(told).contains(new Places.Changed("9971", 1, "dwellings.imported", 0));
    }
}
