package se.samsyn.situation.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A Word document that is being written: paragraphs, lists, tables and figures in real styles, at the mark {@code {{innehall}}} of
 * a template, or at its end. A style is found by the name that Word itself gives it whatever its language; one that a template
 * lacks is written as the template's ordinary text.
 */
public final class WordPaper implements AutoCloseable {
    static final String CONTENT = "{{innehall}}";
    private static final String LANGUAGE = "sv-SE";
    /** An A4 between margins of two centimetres, in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;
    /** What a cell asks for at most before it breaks into lines. */
    private static final int MOST_SIGNS = 28;

    private final XWPFDocument document;
    private final Map<String, String> styleIds = new HashMap<>();
    private final XWPFParagraph mark;
    private BigInteger bullets;

    /** @param template a checked template, or null for the program's own looks */
    public WordPaper(byte[] template) {
        try {
            document = template == null ? own() : new XWPFDocument(new ByteArrayInputStream(template));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        XWPFStyles styles = document.getStyles() == null ? document.createStyles() : document.getStyles();
        styles.setSpellingLanguage(LANGUAGE);
        for (XWPFStyle style : styles.getStyles()) {
            if (style.getName() != null) {
                styleIds.put(style.getName().toLowerCase(Locale.ROOT), style.getStyleId());
            }
        }
        mark = document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().strip().equals(CONTENT))
                .findFirst()
                .orElseGet(document::createParagraph);
    }

    private static XWPFDocument own() throws IOException {
        XWPFDocument fresh = new XWPFDocument();
        try (InputStream styles = WordPaper.class.getResourceAsStream("/situation/word-styles.xml")) {
            // The file holds the styles element; POI reads the part as a document of it.
            CTStyles read = StylesDocument.Factory.parse(styles).getStyles();
            fresh.createStyles().setStyles(read);
        } catch (XmlException ours) {
            throw new IllegalStateException(ours);
        }
        var section = fresh.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setW(BigInteger.valueOf(11906));
        page.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1247));
        margins.setBottom(BigInteger.valueOf(1247));
        margins.setLeft(BigInteger.valueOf(1134));
        margins.setRight(BigInteger.valueOf(1134));
        return fresh;
    }

    public void properties(String title, String author) {
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator(author);
        document.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty(LANGUAGE);
    }

    /** Writes words in place of their marks, wherever these stand: text, tables, headers and footers. */
    public void fill(Map<String, String> words) {
        Stream.of(Stream.of((IBody) document), document.getHeaderList().stream(), document.getFooterList().stream())
                .flatMap(bodies -> bodies)
                .forEach(body -> fill(body, words));
    }

    private static void fill(IBody body, Map<String, String> words) {
        body.getParagraphs().forEach(paragraph -> fill(paragraph, words));
        for (XWPFTable table : body.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> fill(cell, words)));
        }
    }

    /** A mark may be cut into several runs by Word; the paragraph is then written whole, in the looks of its first run. */
    private static void fill(XWPFParagraph paragraph, Map<String, String> words) {
        String text = paragraph.getText();
        if (!text.contains("{{") || text.strip().equals(CONTENT)) {
            return;
        }
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        if (!filled.equals(text) && !paragraph.getRuns().isEmpty()) {
            for (int i = paragraph.getRuns().size() - 1; i > 0; i--) {
                paragraph.removeRun(i);
            }
            paragraph.getRuns().getFirst().setText(filled, 0);
        }
    }

    public void title(String text) {
        styled("title", text);
    }

    public void subtitle(String text) {
        styled("subtitle", text);
    }

    public void heading(int level, String text) {
        XWPFParagraph paragraph = styled("heading " + level, text);
        if (!styleIds.containsKey("heading " + level)) {
            paragraph.getRuns().forEach(run -> run.setBold(true));
        }
    }

    public void caption(String text) {
        styled("caption", text);
    }

    public void text(String text) {
        styled("normal", text);
    }

    public void bullet(String text) {
        XWPFParagraph paragraph = styled("list bullet", text);
        paragraph.setNumID(bullets());
    }

    private XWPFParagraph styled(String name, String text) {
        XWPFParagraph paragraph = next();
        String id = styleIds.get(name);
        if (id != null) {
            paragraph.setStyle(id);
        }
        String[] lines = text.split("\n");
        XWPFRun run = paragraph.createRun();
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return paragraph;
    }

    private XWPFParagraph next() {
        try (XmlCursor before = mark.getCTP().newCursor()) {
            return document.insertNewParagraph(before);
        }
    }

    private BigInteger bullets() {
        if (bullets == null) {
            XWPFNumbering numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
            long highest = -1;
            for (XWPFAbstractNum known : numbering.getAbstractNums()) {
                highest = Math.max(highest, known.getAbstractNum().getAbstractNumId().longValue());
            }
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.valueOf(highest + 1));
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(360));
            indent.setHanging(BigInteger.valueOf(260));
            bullets = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        }
        return bullets;
    }

    /** @param right the columns of numbers, from 0 */
    public void table(String caption, List<String> headings, List<List<String>> rows, List<Integer> right) {
        caption(caption);
        XWPFTable table;
        try (XmlCursor before = mark.getCTP().newCursor()) {
            table = document.insertNewTbl(before);
        }
        if (styleIds.containsKey("table grid")) {
            table.setStyleID(styleIds.get("table grid"));
            // The style's own lines, not those that POI draws.
            table.getCTTbl().getTblPr().unsetTblBorders();
        }
        table.setWidth("100%");
        List<List<String>> all = new ArrayList<>(List.of(headings));
        all.addAll(rows);
        int[] widths = widths(all);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new CTTblGridCol[0]);
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int r = 0; r < all.size(); r++) {
            XWPFTableRow row = r == 0 ? table.getRow(0) : table.createRow();
            row.setCantSplitRow(true);
            row.setRepeatHeader(r == 0);
            for (int c = 0; c < headings.size(); c++) {
                XWPFTableCell cell = row.getCell(c) == null ? row.addNewTableCell() : row.getCell(c);
                cell.setWidth(Integer.toString(widths[c]));
                XWPFParagraph paragraph = cell.getParagraphs().getFirst();
                paragraph.setSpacingBefore(40);
                paragraph.setSpacingAfter(40);
                paragraph.setAlignment(right.contains(c) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
                XWPFRun run = paragraph.createRun();
                run.setText(all.get(r).get(c));
                run.setBold(r == 0);
                run.setFontSize(9.5);
            }
        }
        next();
    }

    /** Columns as wide as their longest word asks for, and the rest by how much stands in them, in twentieths of a point. */
    private static int[] widths(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        double[] asked = new double[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                int longestWord = Stream.of(row.get(c).split("[\\s-]+")).mapToInt(String::length).max().orElse(0);
                asked[c] = Math.max(asked[c], Math.max(longestWord + 3, Math.min(row.get(c).length(), MOST_SIGNS)));
            }
        }
        double all = java.util.Arrays.stream(asked).sum();
        return java.util.Arrays.stream(asked).mapToInt(one -> (int) Math.round(one / all * TEXT_WIDTH)).toArray();
    }

    /** @param alt what the figure shows, for those who do not see it */
    void figure(byte[] png, int width, int height, double widthMillimetres, String alt) {
        XWPFRun run = next().createRun();
        int across = (int) Math.round(widthMillimetres * Units.EMU_PER_CENTIMETER / 10);
        try {
            run.addPicture(new ByteArrayInputStream(png), Document.PICTURE_TYPE_PNG, "karta.png", across, (int) ((long) across * height / width));
        } catch (InvalidFormatException | IOException ours) {
            throw new IllegalStateException(ours);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alt);
    }

    /** The finished document. */
    public byte[] bytes() {
        document.removeBodyElement(document.getPosOfParagraph(mark));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            document.write(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
