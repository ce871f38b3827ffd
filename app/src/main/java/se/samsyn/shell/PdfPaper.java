package se.samsyn.shell;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes a document for the archive from a template: PDF/A-3u and PDF/UA-1 at once. The fonts are embedded and the colours are
 * sRGB, as PDF/A asks; the text is tagged in reading order, as PDF/UA asks. Tests hold what rooms print to veraPDF for both.
 */
@Component
public class PdfPaper {
    private static final String FAMILY = "Liberation Sans";
    private static final String OURS = "samsyn:";
    private static final String FONTS = "/liberation/LiberationSans-";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PdfPaper.class.getClassLoader(), "samsyn.templates");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public PdfPaper() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The document's bytes.
     *
     * @param template a room's own, such as {@code situation/print.jte}; its style sheet names the font
     *     {@code samsyn:Regular}, {@code samsyn:Bold} or {@code samsyn:Italic}
     */
    public byte[] print(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.render(template, parameters, html);
        return pdf(html.toString());
    }

    private byte[] pdf(String html) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(colours);
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), FAMILY, 400, FontStyle.ITALIC, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Samsyn");
        // Nothing is fetched: a document needs its own text and our fonts. Drawings take theirs from the style sheet.
        builder.useUriResolver((base, address) -> address.startsWith(OURS) ? address : null);
        builder.useProtocolsStreamImplementation(Ours::new, OURS.substring(0, OURS.length() - 1));
        builder.withHtmlContent(html, null);
        builder.toStream(output);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    /** A font of ours as a stream that the style sheet can name. */
    private record Ours(String address) implements FSStream {
        @Override
        public InputStream getStream() {
            return font(address.substring(OURS.length()));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream font(String style) {
        return PdfPaper.class.getResourceAsStream(FONTS + style + ".ttf");
    }
}
