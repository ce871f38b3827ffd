package se.samsyn.situation.printing;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.shell.PdfPaper;

/** Prints a picture from its own template; a test holds the result to veraPDF. */
@Component
public class PdfPrinter {
    private final PdfPaper paper;

    public PdfPrinter(PdfPaper paper) {
        this.paper = paper;
    }

    /** The document's bytes. */
    public byte[] print(Print print) {
        return paper.print("situation/print.jte", Map.of("print", print));
    }
}
