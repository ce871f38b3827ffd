package se.samsyn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;
import se.samsyn.Visit;
import se.samsyn.demo.town.Town;
import se.samsyn.demo.town.TownPlace;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Position;
import se.samsyn.places.tiles.WmtsService;

/** A municipality that has chosen a tile server, here on the loopback address: its maps, and what its pages may then fetch. */
class TilesJourneyTest extends PageTest {
    private static final String SETTINGS = "/installningar/omraden";
    private static final String OWNER = "© Kartverket & co <b>";

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private HttpServer server;
    private String origin;

    @BeforeEach
    void aTileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::tile);
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        choose("NONE", "");
        server.stop(0);
    }

    @Test
    void theChosenTilesLieUnderEveryMapAndNothingElseIsOpened() {
        String before = policy("/karta");
        assertThat(before).contains("img-src 'self' data: blob:;").doesNotContain("http");
        choose("XYZ", origin + "/xyz/{z}/{x}/{y}.png");
        assertThat(policy("/karta")).isEqualTo(before.replace("img-src 'self' data: blob:", "img-src 'self' data: blob: " + origin));

        try (Window window = Window.of("coordinator", Window.DESK)) {
            window.mayAsk(origin);
            window.open("/karta");
            tilesCome(window, "/xyz/");
            window.look("karta-med-kartrutor");
            choose("XYZ", origin + "/pin/{z}/{x}/{y}.png");
            window.open("/rapportera");
            window.page().locator("[data-pin]").click();
            tilesCome(window, "/pin/");
            window.look("rapportera-med-kartrutor");
        }
        choose("WMTS", origin + "/wmts/{TileMatrix}/{TileRow}/{TileCol}.png");
        try (Window window = Window.of("coordinator", Window.PHONE)) {
            window.mayAsk(origin);
            window.open("/karta");
            tilesCome(window, "/wmts/");
            window.look("karta-med-wmts");
        }
    }

    @Test
    void aServiceInTheMapsOwnSystemIsReadFromItsDescriptionAndLaidUnderBothMaps() {
        try (Window window = Window.of("coordinator", Window.DESK)) {
            window.mayAsk(origin);
            describe(window, WmtsService.byPath(origin + "/sweref/{TileMatrix}/{TileRow}/{TileCol}.png"));
            window.open("/karta");
            tilesCome(window, "/sweref/");
            window.look("karta-i-sweref");
            describe(window, WmtsService.byQuery(origin + "/fragad"));
            window.open("/rapportera");
            window.page().locator("[data-pin]").click();
            tilesCome(window, "/fragad");
            window.look("rapportera-i-sweref");
        }
        assertThat(policy("/karta")).contains("img-src 'self' data: blob: " + origin + ";");
    }

    private static void describe(Window window, String description) {
        window.open(SETTINGS);
        window.field("Tjänstens beskrivning (XML)").setInputFiles(new FilePayload("karta.xml", "text/xml", WmtsService.bytes(description)));
        window.button("Läs beskrivningen").click();
        window.page().getByText("4 lager och rutnät passar kartan.").waitFor();
        assertThat(window.page().locator("#chosen-0").isChecked()).isTrue();
        window.look("karttjanst");
        window.page().locator("#serviceAttribution").fill(OWNER);
        window.button("Använd lagret").click();
        window.page().locator("#tileGrid").waitFor();
        window.page().reload(); // what is kept, not what the browser had
        assertThat(window.page().locator("#tileGrid option:checked").textContent()).isEqualTo("SWEREF 99 TM (EPSG:3006), 14 nivåer");
    }

    /** Among what is asked for is the tile that holds the middle of the town, and whose map it is can be read. */
    private void tilesCome(Window window, String path) {
        Locator attribution = window.page().locator(".ol-attribution");
        attribution.getByText(OWNER).waitFor();
        try {
            window.page().waitForCondition(() -> asked.stream().anyMatch(tile -> tile.startsWith(path) && holdsTheTown(tile)));
        } catch (TimeoutError never) {
            throw new AssertionError("Asked for " + asked, never);
        }
    }

    private static boolean holdsTheTown(String tile) {
        return tile.contains("EPSG%3A3006") ? holdsTheTownInSweref(tile) : holdsTheTownInMercator(tile);
    }

    private static boolean holdsTheTownInSweref(String tile) {
        Matcher named = Pattern.compile("EPSG%3A3006%3A(\\d+)\\D+(\\d+)\\D+(\\d+)").matcher(tile);
        assertThat(named.find()).as(tile).isTrue();
        int level = Integer.parseInt(named.group(1));
        double metresOfATile = 256 * WmtsService.COARSEST / (1 << level);
        TownPlace square = Town.bjorkhamn().place("stortorget");
        int row = (int) ((WmtsService.NORTH - square.y()) / metresOfATile);
        int column = (int) ((square.x() - WmtsService.WEST) / metresOfATile);
        return level > 4 && Integer.parseInt(named.group(2)) == row && Integer.parseInt(named.group(3)) == column;
    }

    private static boolean holdsTheTownInMercator(String tile) {
        String[] parts = tile.replace(".png", "").split("/");
        int z = Integer.parseInt(parts[2]);
        boolean rowFirst = parts[1].equals("wmts");
        int x = Integer.parseInt(parts[rowFirst ? 4 : 3]);
        int y = Integer.parseInt(parts[rowFirst ? 3 : 4]);
        TownPlace square = Town.bjorkhamn().place("stortorget");
        Position town = Coordinates.swerefToDegrees().project(square.x(), square.y());
        double across = (town.x() + 180) / 360;
        double latitude = Math.toRadians(town.y());
        double down = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2;
        return z > 8 && x == (int) (across * (1 << z)) && y == (int) (down * (1 << z));
    }

    private static String policy(String address) {
        return Visit.as("coordinator").get(address).response().headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static void choose(String kind, String address) {
        Visit visit = Visit.as("coordinator");
        String version = visit.get(SETTINGS).body().replaceFirst("(?s).*action=\"/installningar/omraden/karta\".*?name=\"version\" value=\"(\\d+)\".*", "$1");
        Visit.Answer answer = visit.post(
                SETTINGS + "/karta", SETTINGS, "tileKind", kind, "tileAddress", address, "attribution", OWNER, "version", version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void tile(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            for (int j = 0; j < 256; j++) {
                image.setRGB(i, j, i < 2 || j < 2 ? 0x3366aa : 0xdfe8f2);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, png.size());
        exchange.getResponseBody().write(png.toByteArray());
        exchange.close();
    }
}
