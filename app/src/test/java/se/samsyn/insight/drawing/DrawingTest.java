package se.samsyn.insight.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import se.samsyn.insight.Extent;

class DrawingTest {
    private static final String HOSTILE = "<script>alert(1)</script> \"'&\u0000\u0008";

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static void safeAndTold(String svg) throws Exception {
        Document document = parse(svg);
        assertThat(all(document, "script")).isEmpty();
        assertThat(all(document, "style")).isEmpty();
        assertThat(all(document, "*")).noneMatch(element -> element.hasAttribute("style"));
        assertThat(all(document, "title").getFirst().getTextContent()).isEqualTo("<script>alert(1)</script> \"'&");
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertThat(all(document, "*")).anyMatch(element -> element.getAttribute("id").equals(id));
        }
    }

    private static MapDrawing map(List<MapDrawing.Cell> cells, List<MapDrawing.Frame> frames) {
        return new MapDrawing(
                "m", HOSTILE, HOSTILE, Scale.CELLS.steps(), HOSTILE, HOSTILE, new Extent(0, 0, 1000, 750), "<g/>",
                List.of(new MapDrawing.Name(HOSTILE, 500, 300)), cells, List.of(), frames);
    }

    @Test
    void namesFromOutsideStayText() throws Exception {
        safeAndTold(map(
                        List.of(new MapDrawing.Cell(100, 100, 100, Scale.CELLS.colour(3))),
                        List.of(new MapDrawing.Frame(HOSTILE, 100, List.of(new double[] {100, 100}))))
                .svg());
        safeAndTold(new RhythmDrawing(
                        "r", HOSTILE, HOSTILE, List.of("a", "b", "c", "d", "e", "f", HOSTILE), HOSTILE, HOSTILE,
                        new double[7][24], new boolean[7][24])
                .svg());
        safeAndTold(new ColumnsDrawing(
                        "c", HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(new ColumnsDrawing.Column(HOSTILE, 3, 2, false)))
                .svg());
    }

    @Test
    void aCellLiesWhereItIsWithTheColourOfItsCount() throws Exception {
        Document document = parse(map(List.of(new MapDrawing.Cell(500, 250, 100, Scale.CELLS.colour(9))), List.of()).svg());
        Element cell = all(document, "rect").stream().filter(rect -> rect.hasAttribute("fill-opacity")).findFirst().orElseThrow();
        // 0.76 units a metre; the gap between cells is 0.6, half on each side.
        assertThat(Double.parseDouble(cell.getAttribute("x"))).isEqualTo(380.3);
        assertThat(Double.parseDouble(cell.getAttribute("y"))).isEqualTo(304.3);
        assertThat(Double.parseDouble(cell.getAttribute("width"))).isEqualTo(75.4);
        assertThat(cell.getAttribute("fill")).isEqualTo("#b9572a");
    }

    @Test
    void twoCellsSideBySideHaveOneFrameWithoutAnInnerEdge() throws Exception {
        List<double[]> cells = List.of(new double[] {100, 100}, new double[] {200, 100});
        Document document = parse(map(List.of(), List.of(new MapDrawing.Frame("x", 100, cells))).svg());
        Element frame = all(document, "path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("2.2"))
                .findFirst()
                .orElseThrow();
        assertThat(frame.getAttribute("d").chars().filter(c -> c == 'M').count()).isEqualTo(6);
    }

    @Test
    void stepsAreTheSameOnEveryMap() {
        assertThat(List.of(1, 2, 3, 4, 7, 8, 15, 16, 4000))
                .map(Scale.CELLS::colour)
                .containsExactly("#f6dcc5", "#eab98c", "#eab98c", "#d98a50", "#d98a50", "#b9572a", "#b9572a", "#7f3314", "#7f3314");
    }

    @Test
    void uncertainHoursAreHatched() throws Exception {
        boolean[][] uncertain = new boolean[7][24];
        uncertain[3][4] = true;
        Document document = parse(new RhythmDrawing(
                        "r", "t", "d", List.of("a", "b", "c", "d", "e", "f", "g"), "l", null, new double[7][24], uncertain)
                .svg());
        assertThat(all(document, "rect").stream().filter(rect -> rect.getAttribute("fill").equals("url(#r-hatch)"))).hasSize(1);
    }
}
