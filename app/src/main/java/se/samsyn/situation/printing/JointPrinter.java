package se.samsyn.situation.printing;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.shell.PdfPaper;

/** Prints a joint picture from its own template; a test holds the result to veraPDF. */
@Component
public class JointPrinter {
    private final PdfPaper paper;

    public JointPrinter(PdfPaper paper) {
        this.paper = paper;
    }

    /** The document's bytes. */
    public byte[] print(JointPrint print) {
        return paper.print("situation/jointPrint.jte", Map.of("print", print));
    }
}
