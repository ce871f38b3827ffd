package se.samsyn.places.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.MapSetting;
import se.samsyn.places.tiles.WmtsDescription.Cause;
import se.samsyn.places.tiles.WmtsDescription.Choice;

class WmtsDescriptionTest {
    private static final String PATH = "https://karta.example/wmts/{Layer}/{style}/{TileMatrixSet}/{Time}/{TileMatrix}/{TileRow}/{TileCol}.png";

    @Test
    void aServiceAskedByPathGivesItsLayersWithTheMapsOwnSystemFirst() throws IOException {
        WmtsDescription told = read(WmtsService.byPath(PATH));
        assertThat(told.provider()).isEqualTo("Provköpings kommun");
        assertThat(told.choices()).extracting(Choice::title, choice -> choice.grid().crs()).containsExactly(
                tuple("Stadskarta", "EPSG:3006"),
                tuple("Flygbild", "EPSG:3006"),
                tuple("Stadskarta", "EPSG:3857"),
                tuple("Flygbild", "EPSG:3857"));
        assertThat(told.leftOut()).isEqualTo(Map.of(Cause.OTHER_SYSTEM, 2));
        assertThat(told.choices().getFirst().address())
                .isEqualTo("https://karta.example/wmts/stad%20karta/vanlig/3006/2026/{TileMatrix}/{TileRow}/{TileCol}.png");
    }

    @Test
    void aServiceAskedByNameAndValueIsAskedInTheSameWordsAndNothingTwice() throws IOException {
        WmtsDescription told = read(WmtsService.byQuery("https://karta.example/wmts?nyckel=abc&service=WMTS&"));
        assertThat(told.choices().getFirst().address()).isEqualTo(
                "https://karta.example/wmts?nyckel=abc&service=WMTS&Format=image%2Fpng&Layer=stad%20karta&Request=GetTile&Style=vanlig"
                        + "&TileMatrixSet=3006&Time=2026&Version=1.0.0&TileMatrix={TileMatrix}&TileRow={TileRow}&TileCol={TileCol}");
        assertThat(read(WmtsService.byQuery("https://karta.example/wmts")).choices().getFirst().address())
                .startsWith("https://karta.example/wmts?Format=");
    }

    @Test
    void theGridIsTheSameWhicheverOfNorthAndEastStandsFirst() throws IOException {
        TileGrid byPath = read(WmtsService.byPath(PATH)).choices().getFirst().grid();
        TileGrid byQuery = read(WmtsService.byQuery("https://karta.example/")).choices().getFirst().grid();
        assertThat(byPath).isEqualTo(byQuery);
        TileGrid.Level third = byPath.levels().get(2);
        assertThat(third.name()).isEqualTo("EPSG:3006:02");
        assertThat(List.of(third.west(), third.north())).containsExactly(WmtsService.WEST, WmtsService.NORTH);
        assertThat(third.metresPerPixel()).isCloseTo(WmtsService.COARSEST / 4, within(1e-9));
        assertThat(List.of(third.columns(), third.rows(), third.tileWidth(), third.tileHeight())).containsExactly(16, 16, 256, 256);
    }

    @Test
    void aChoiceComesBackFromItsFormAsItWentAndBecomesASetting() throws IOException {
        for (Choice choice : read(WmtsService.byPath(PATH)).choices()) {
            List<String> back = Choice.split(choice.value());
            assertThat(TileGrid.parse(back.getFirst())).contains(choice.grid());
            MapSetting setting = new MapSetting(MapSetting.TileKind.WMTS, back.getLast(), back.getFirst(), "©", 0);
            assertThat(setting.mistakes().any()).isFalse();
            assertThat(setting.grid()).contains(choice.grid());
            assertThat(setting.origin()).contains("https://karta.example");
        }
        assertThat(Choice.split("annat")).containsExactly("", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "EPSG:3006",
        "EPSG:3008;a 0 7000000 100 256 256 4 4",
        "EPSG:3006;a 0 7000000 100 256 256 4",
        "EPSG:3006;a 0 7000000 NaN 256 256 4 4",
        "EPSG:3006;a 0 7000000 -1 256 256 4 4",
        "EPSG:3006;a 0 7000000 100 256 999999999 4 4",
        "EPSG:3006;a 0 7000000 100 256 256 0 4",
        "EPSG:3006;a 0 7000000 100 256 256 4 4;b 0 7000000 200 256 256 4 4",
        "EPSG:3006;%zz 0 7000000 100 256 256 4 4",
        "EPSG:3006;+ 0 7000000 100 256 256 4 4"
    })
    void aGridThatNoServiceHasIsNotKept(String text) {
        assertThat(TileGrid.parse(text)).isEmpty();
        assertThat(new MapSetting(MapSetting.TileKind.WMTS, "https://k.example/{TileMatrix}/{TileRow}/{TileCol}", text, "©", 0).mistakes().has("tileAddress"))
                .isTrue();
    }

    @Test
    void aLevelsNameCannotEndTheScriptOrTheAddress() {
        TileGrid.Level level = new TileGrid.Level("</script>\"'&{x}|; å", 0, 7_000_000, 100, 256, 256, 4, 4);
        TileGrid grid = new TileGrid("EPSG:3006", List.of(level));
        assertThat(TileGrid.parse(grid.text())).contains(grid);
        assertThat(grid.json()).isEqualTo(
                "{\"crs\":\"EPSG:3006\",\"levels\":[[\"%3C%2Fscript%3E%22%27%26%7Bx%7D%7C%3B%20%C3%A5\",0,7000000,100,256,256,4,4]]}");
    }

    @Test
    void whatCannotBeUsedIsLeftOutByCause() throws IOException {
        assertThat(read(WmtsService.byPath(PATH.replace("https", "http"))).leftOut())
                .isEqualTo(Map.of(Cause.OTHER_SYSTEM, 2, Cause.NO_ADDRESS, 4));
        assertThat(read(WmtsService.byPath(PATH.replace("{Time}", "{Elevation}"))).choices()).isEmpty();
        assertThat(read(WmtsService.byPath(PATH.replace("karta.example", "{host}.example"))).choices()).isEmpty();
        assertThat(read(WmtsService.byPath(PATH).replace("image/png", "application/vnd.mapbox-vector-tile")).choices()).isEmpty();
        assertThat(read(WmtsService.byPath(PATH).replace("<TileWidth>256", "<TileWidth>många")).leftOut())
                .isEqualTo(Map.of(Cause.OTHER_SYSTEM, 2, Cause.UNSOUND_GRID, 4));
    }

    @Test
    void aDocumentThatAsksItsReaderToOpenSomethingIsRefusedUnread(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        outside.start();
        try {
            Path secret = Files.writeString(folder.resolve("hemligt"), "hemligt");
            String site = "http://127.0.0.1:" + outside.getAddress().getPort() + "/";
            String body = WmtsService.byPath(PATH).replaceFirst("(?s)^.*?<Cap", "<Cap").replace("Stadskarta", "&x;");
            for (String type : List.of(
                    "<!DOCTYPE Capabilities [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE Capabilities [<!ENTITY x SYSTEM \"" + site + "\">]>",
                    "<!DOCTYPE Capabilities SYSTEM \"" + site + "\">",
                    "<!DOCTYPE Capabilities [<!ENTITY % y SYSTEM \"" + site + "\"> %y;]>",
                    "<!DOCTYPE Capabilities [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"" + "&a;".repeat(10_000) + "\">]>")) {
                assertRefused("wmts-unreadable", type + body);
            }
            String including = body.replace("&x;", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + secret.toUri() + "\"/>");
            assertThat(read(including).choices()).extracting(Choice::title).noneMatch(title -> title.contains("hemligt"));
            assertThat(asked).hasValue(0);
        } finally {
            outside.stop(0);
        }
    }

    @Test
    void whatIsNoDescriptionIsRefusedInOneSentence() {
        assertRefused("wmts-unreadable", "inte xml");
        assertRefused("wmts-unreadable", "<a>".repeat(100_000));
        assertRefused("wmts-other", "<WMS_Capabilities xmlns=\"http://www.opengis.net/wms\"/>");
        assertRefused("wmts-other", "<Capabilities/>");
        assertRefused("wmts-none", "<Capabilities><Contents/></Capabilities>");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThatThrownBy(() -> WmtsDescription.read(endless))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("wmts-too-large"));
    }

    private static WmtsDescription read(String document) throws IOException {
        return WmtsDescription.read(new ByteArrayInputStream(WmtsService.bytes(document)));
    }

    private static void assertRefused(String code, String document) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
