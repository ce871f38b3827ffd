package se.samsyn.places.tiles;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up municipality's WMTS service as it describes itself: two layers, its grids in three coordinate systems. */
public final class WmtsService {
    /** As Swedish services lay their grid over the country: 4 096 metres a pixel at the coarsest, each level twice as fine. */
    public static final double WEST = -1_200_000;
    public static final double NORTH = 8_500_000;
    public static final double COARSEST = 4096;
    public static final int LEVELS = 14;

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0">
            <ows:ServiceIdentification><ows:Title>Kartor</ows:Title></ows:ServiceIdentification>
            <ows:ServiceProvider><ows:ProviderName>Provköpings kommun</ows:ProviderName></ows:ServiceProvider>
            """;

    private WmtsService() {}

    /** Asked by name and value. The north stands first in the corners, as the coordinate system has it. */
    public static String byQuery(String address) {
        return HEAD + """
                <ows:OperationsMetadata>
                <ows:Operation name="GetCapabilities"><ows:DCP><ows:HTTP><ows:Get xlink:href="https://annan.example/"/></ows:HTTP></ows:DCP></ows:Operation>
                <ows:Operation name="GetTile"><ows:DCP><ows:HTTP>
                <ows:Get xlink:href="https://rest.example/"><ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>RESTful</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get>
                <ows:Get xlink:href="%s"><ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get>
                </ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
                """.formatted(address.replace("&", "&amp;")) + contents("", "%2$s %1$s");
    }

    /** Asked by path. The east stands first in the corners, as many services write it all the same. */
    public static String byPath(String template) {
        return HEAD + contents("<ResourceURL format=\"image/png\" resourceType=\"tile\" template=\"" + template + "\"/>", "%1$s %2$s");
    }

    private static String contents(String resource, String corner) {
        String layer = "<Layer><ows:Title>%s</ows:Title><ows:Identifier>%s</ows:Identifier>"
                + "<Style><ows:Identifier>annan</ows:Identifier></Style><Style isDefault=\"true\"><ows:Identifier>vanlig</ows:Identifier></Style>"
                + "<Format>image/jpeg</Format><Format>image/png</Format>"
                + "<Dimension><ows:Identifier>Time</ows:Identifier><Default>2026</Default><Value>2026</Value></Dimension>%s"
                + "<TileMatrixSetLink><TileMatrixSet>3857</TileMatrixSet></TileMatrixSetLink>"
                + "<TileMatrixSetLink><TileMatrixSet>3006</TileMatrixSet></TileMatrixSetLink>"
                + "<TileMatrixSetLink><TileMatrixSet>3008</TileMatrixSet></TileMatrixSetLink></Layer>";
        return "<Contents>"
                + layer.formatted("Stadskarta", "stad karta", resource)
                + layer.formatted("Flygbild", "flyg", resource)
                + set("3006", "urn:ogc:def:crs:EPSG:6.9:3006", WEST, NORTH, COARSEST, corner)
                + set("3857", "urn:ogc:def:crs:EPSG::3857", -20037508.34, 20037508.34, 156543.033928, "%1$s %2$s")
                + set("3008", "http://www.opengis.net/def/crs/EPSG/0/3008", 0, 7_000_000, COARSEST, corner)
                + "</Contents></Capabilities>";
    }

    private static String set(String name, String system, double west, double north, double coarsest, String corner) {
        return "<TileMatrixSet><ows:Identifier>" + name + "</ows:Identifier><ows:SupportedCRS>" + system + "</ows:SupportedCRS>"
                + IntStream.range(0, LEVELS)
                        .mapToObj(level -> String.format(
                                Locale.ROOT,
                                "<TileMatrix><ows:Identifier>EPSG:%s:%02d</ows:Identifier><ScaleDenominator>%s</ScaleDenominator>"
                                        + "<TopLeftCorner>%s</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
                                        + "<MatrixWidth>%d</MatrixWidth><MatrixHeight>%d</MatrixHeight></TileMatrix>",
                                name, level, coarsest / (1 << level) / 0.00028,
                                String.format(Locale.ROOT, corner, west, north), 4 << level, 4 << level))
                        .collect(Collectors.joining())
                + "</TileMatrixSet>";
    }

    public static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
