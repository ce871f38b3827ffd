package se.samsyn.followup.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import se.samsyn.shell.PdfPaper;

/** Prints the report, and counts the pages of its main part. A test holds it to veraPDF. */
@Component
class BoardPrinter {
    private final PdfPaper paper;

    BoardPrinter(PdfPaper paper) {
        this.paper = paper;
    }

    byte[] print(BoardPrint print) {
        return paper.print("followup/boardPrint.jte", Map.of("print", print));
    }

    /** How many pages the report takes without its appendix. */
    int pages(BoardPrint print) {
        try (PDDocument document = Loader.loadPDF(print(new BoardPrint(print.frame(), print.report(), print.municipality(), false)))) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
