package se.samsyn.agreements;

import java.time.LocalDate;
import java.util.List;

/** Terms that lack nothing. */
public final class SampleTerms {
    private SampleTerms() {}

    public static Terms complete(LocalDate first, LocalDate last, Long... problems) {
        return new Terms(
                "Samverkan i hamnen",
                List.of(new Terms.Party(1, "Kommunstyrelsens förvaltning", true, "Kommunstyrelsens ordförande"),
                        new Terms.Party(2, "Polisen", false, "Chefen för lokalpolisområdet")),
                List.of("Stölderna ska minska."), List.of("Närvaro nattetid", "Märkning"), List.of(problems), List.of("Högst sju motorer."),
                "I Samsyn.", "Varje höst.", first, last);
    }
}
