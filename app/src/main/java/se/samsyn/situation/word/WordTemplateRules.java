package se.samsyn.situation.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import se.samsyn.kernel.Refusal;

/**
 * Whether a file may become the municipality's Word template. A template is opened by everyone who takes a picture out, so it may
 * fetch nothing, run nothing and carry no other file: no macros, no embedded objects, no links to other documents, no fields that
 * bring text in from elsewhere.
 */
public final class WordTemplateRules {
    public static final int LARGEST_BYTES = 4 << 20;

    private static final long LARGEST_UNPACKED = 60L << 20;
    private static final int MOST_PARTS = 400;
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern EXTERNAL =
            Pattern.compile("<Relationship\\b(?=[^>]*TargetMode\\s*=\\s*[\"']External[\"'])(?![^>]*/hyperlink[\"'])[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FETCHES = Pattern.compile(
            "\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON|DATABASE)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD =
            Pattern.compile("<w:instrText[^>]*>([^<]*)<|<w:fldSimple\\b[^>]*w:instr\\s*=\\s*[\"']([^\"']*)", Pattern.CASE_INSENSITIVE);

    private WordTemplateRules() {}

    /**
     * @throws Refusal {@code situation.template.…}: too {@code large}, no Word document ({@code kind}), with {@code macros}, with
     *     something {@code embedded}, with a link that {@code fetches}, or {@code broken}
     */
    public static void check(byte[] docx) {
        if (docx.length > LARGEST_BYTES) {
            throw new Refusal("situation.template.large", LARGEST_BYTES >> 20);
        }
        if (docx.length < 4 || docx[0] != 'P' || docx[1] != 'K') {
            throw new Refusal("situation.template.kind");
        }
        Set<String> parts = new HashSet<>();
        StringBuilder fields = new StringBuilder();
        String types = "";
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, LARGEST_UNPACKED - unpacked + 1));
                unpacked += bytes.length;
                if (unpacked > LARGEST_UNPACKED || parts.size() >= MOST_PARTS || name.contains("..") || !parts.add(name)) {
                    throw new Refusal("situation.template.broken");
                }
                checkName(name);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    String xml = xml(bytes);
                    if (name.equals("[content_types].xml")) {
                        types = xml;
                    }
                    if (name.endsWith(".rels") && EXTERNAL.matcher(xml).find()) {
                        throw new Refusal("situation.template.fetches");
                    }
                    FIELD.matcher(xml).results().forEach(field ->
                            fields.append(field.group(1) == null ? field.group(2) : field.group(1)));
                    fields.append(' ');
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("situation.template.broken");
        }
        if (types.contains("macroEnabled")) {
            throw new Refusal("situation.template.macros");
        }
        if (!parts.contains("word/document.xml") || !types.contains(MAIN)) {
            throw new Refusal("situation.template.kind");
        }
        // Word may cut a field's word into several runs; put together they are looked at once more.
        if (FETCHES.matcher(fields).find()) {
            throw new Refusal("situation.template.fetches");
        }
        opens(docx);
    }

    private static void checkName(String name) {
        if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
            throw new Refusal("situation.template.macros");
        }
        if (name.startsWith("word/embeddings/") || name.startsWith("word/activex/") || name.startsWith("word/afchunk")
                || name.endsWith(".bin") && !name.contains("printersettings")) {
            throw new Refusal("situation.template.embedded");
        }
    }

    private static String xml(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFF) >= 0xFE);
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Word writes UTF-8 and never declares a type; anything else hides something from these looks.
        if (wide || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Refusal("situation.template.broken");
        }
        return text;
    }

    private static void opens(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            document.getParagraphs().forEach(paragraph -> paragraph.getText());
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("situation.template.broken");
        }
    }
}
