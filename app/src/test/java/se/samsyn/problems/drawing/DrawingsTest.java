package se.samsyn.problems.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every picture is well-formed, shows every cause once, keeps within its sheet and tells what it shows. */
class DrawingsTest {
    private static final String LONG = "En mycket lång orsak som någon har skrivit utan att tänka på att den ska få plats i en liten ruta "
            + "och därför fortsätter den med Utomhusbelysningsarmaturunderhållsplaneringsansvarsfördelning en bit till";

    @Test
    void everyCauseStandsInEveryPicture() throws Exception {
        for (int count : new int[] {1, 3, 11, 24}) {
            List<Drawn> causes = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> new Drawn(i, i % 3 == 0 ? LONG : "Orsak < & \"" + i, "direkt", i % 2 == 0))
                    .toList();
            TriangleDrawing.Corner corner = new TriangleDrawing.Corner("Håll", List.of(), "Inget");
            check(new TriangleDrawing("t", "Titel", "Sagt", LONG, new TriangleDrawing.Corner("Håll", causes, "Inget"), corner, corner, "a", "b").svg(), count);
            check(new FishboneDrawing("f", "Titel", "Sagt", LONG, List.of(
                    new FishboneDrawing.Bone("Ett", causes, List.of()), new FishboneDrawing.Bone("Två", List.of(), List.of()),
                    new FishboneDrawing.Bone("Tre", List.of(), List.of())), "a", "b").svg(), count);
            check(new TreeDrawing("r", "Titel", "Sagt", LONG, chained(causes), "a", "b").svg(), count);
            check(new ChainDrawing("k", "Titel", "Sagt", causes.stream().map(cause -> new ChainDrawing.Step(cause.text(), List.of(cause))).toList(), "a", "b")
                    .svg(), count);
        }
    }

    /** Each fourth stands behind the one before it, four deep at most. */
    private static List<TreeDrawing.Branch> chained(List<Drawn> causes) {
        List<TreeDrawing.Branch> branches = new ArrayList<>();
        for (int i = 0; i < causes.size(); i += 4) {
            TreeDrawing.Branch branch = null;
            for (int j = Math.min(causes.size(), i + 4) - 1; j >= i; j--) {
                branch = new TreeDrawing.Branch(causes.get(j), branch == null ? List.of() : List.of(branch));
            }
            branches.add(branch);
        }
        return branches;
    }

    private static void check(String svg, int count) throws Exception {
        Document drawn = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        Element root = drawn.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Sagt");
        double width = Double.parseDouble(root.getAttribute("width"));
        double height = Double.parseDouble(root.getAttribute("height"));
        List<String> numbers = new ArrayList<>();
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (text.getAttribute("fill").equals("#fff")) {
                numbers.add(text.getTextContent());
            }
            within(text, "x", width);
            within(text, "y", height);
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList());
        NodeList boxes = root.getElementsByTagName("rect");
        for (int i = 0; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width);
            assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(height);
        }
    }

    private static void within(Element element, String name, double most) {
        assertThat(number(element, name)).isBetween(0.0, most);
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void linesAreNoWiderThanTheyMayBe() {
        assertThat(Lettering.lines("Ett två tre", 1000, 14, 3)).containsExactly("Ett två tre");
        assertThat(Lettering.lines(LONG, 120, 14, 3)).hasSize(3).allMatch(line -> line.length() <= 16);
        assertThat(Lettering.lines(LONG, 120, 14, 3).getLast()).endsWith("…");
        assertThat(String.join("", Lettering.lines(LONG, 120, 14, 99)).replace("-", "").replace(" ", "")).isEqualTo(LONG.replace(" ", ""));
        assertThat(Lettering.lines("", 120, 14, 3)).containsExactly("");
    }
}
