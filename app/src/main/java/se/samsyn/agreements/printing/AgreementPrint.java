package se.samsyn.agreements.printing;

import java.util.List;
import java.util.Map;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Annex;
import se.samsyn.agreements.FrozenAgreement;
import se.samsyn.shell.Frame;
import se.samsyn.shell.PdfPaper;

/**
 * All that the printed agreement needs.
 *
 * @param municipality the municipality's own name, which stands on every page
 * @param problems what it is about, with the causes that were found
 */
public record AgreementPrint(
        Frame frame, String municipality, Agreement agreement, List<FrozenAgreement.FrozenProblem> problems, List<Annex> annexes) {

    /** The document's bytes. */
    public byte[] on(PdfPaper paper) {
        return paper.print("agreements/print.jte", Map.of("print", this));
    }
}
