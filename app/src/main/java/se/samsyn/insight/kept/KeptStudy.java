package se.samsyn.insight.kept;

import java.time.Instant;
import java.util.List;
import se.samsyn.insight.figures.Asking;
import se.samsyn.insight.figures.Figure;
import se.samsyn.kernel.Spread;

/**
 * An answer as it was kept. Nothing in it changes.
 *
 * @param title the first figure's, which says what was found
 * @param figures in Swedish, like a picture
 * @param checksum SHA-256 of the frozen figures
 * @param dataVersion of the observations they were counted from
 * @param byName the member of staff who kept it
 */
public record KeptStudy(
        long id,
        Asking asking,
        String title,
        List<Figure> figures,
        String checksum,
        long dataVersion,
        Instant keptAt,
        String byName,
        long ownerOrganisationId,
        Spread spread) {
    public KeptStudy {
        figures = List.copyOf(figures);
    }

    /** Where it is read. */
    public String address() {
        return "/studier/" + id;
    }
}
