package se.samsyn.statistics.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.samsyn.statistics.drawing.SeriesDrawing.Mark;
import se.samsyn.statistics.drawing.SeriesDrawing.Point;

class SeriesDrawingTest {
    private static final List<Point> POINTS = List.of(
            new Point(0, 4, false, "2023"), new Point(1, 6, false, "2024"), new Point(2, 5, false, "2025"), new Point(4, 3, true, "2027"), new Point(5, 2, true, "2028"));

    @Test
    void theLineIsCutAtBreaksAndWhereValuesAreMissing() throws Exception {
        Element svg = parsed(drawing("Stöld", List.of(new Mark(2, "avbrott"))));
        // Drawn: 2023 to 2024 and, pale, 2027 to 2028. Not drawn: over the mark into 2025, and over the missing 2026.
        assertThat(lines(svg, "2.5", "#12506b")).isEqualTo(1);
        assertThat(lines(svg, "2", "#7d9fae")).isEqualTo(1);
        assertThat(text(svg)).contains("avbrott").contains("preliminärt värde").contains("slutligt värde");
        assertThat(lines(parsed(drawing("Stöld", List.of())), "2.5", "#12506b")).isEqualTo(2);
    }

    @Test
    void wordsFromOutsideStayWordsAndNothingRuns() throws Exception {
        String svg = drawing("</title><script>alert(1)</script>", List.of(new Mark(1, "\"><a href='x'>")));
        assertThat(svg).doesNotContain("<script").doesNotContain("style=").doesNotContain("<a ");
        assertThat(parsed(svg).getElementsByTagName("title").item(0).getTextContent()).contains("<script>");
    }

    @Test
    void aSeriesOfNothingButZeroesOrWithoutValuesIsDrawnToo() throws Exception {
        parsed(new SeriesDrawing("a", "t", "d", List.of(), List.of(), 0, "w", null).svg());
        String svg = new SeriesDrawing("a", "t", "d", List.of(new Point(0, 0, false, "2025")), List.of(), 0, "w", null).svg();
        parsed(svg);
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static String drawing(String title, List<Mark> marks) {
        return new SeriesDrawing("a", title, "Beskrivning", POINTS, marks, 0, "slutligt värde", "preliminärt värde").svg();
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    /** Lines between two points, which the legend's are not. */
    private static int lines(Element svg, String width, String colour) {
        int found = 0;
        var paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            boolean line = path.getAttribute("d").contains("L");
            found += line && path.getAttribute("stroke-width").equals(width) && path.getAttribute("stroke").equals(colour) ? 1 : 0;
        }
        return found;
    }

    private static String text(Element svg) {
        return svg.getTextContent();
    }
}
