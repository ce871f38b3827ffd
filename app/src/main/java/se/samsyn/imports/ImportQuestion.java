package se.samsyn.imports;

import java.util.List;
import java.util.Map;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportedObservations.Row;
import se.samsyn.observations.Observation.Category;
import se.samsyn.tables.FoundTable;

/**
 * How a file would be read: shown before anything of it is kept.
 *
 * @param tables the tables of the file; empty for a file of another kind
 * @param chosen the one that is meant, or null
 * @param columns the headings of our columns, said or guessed
 * @param codes the municipality's own codes that words may be given
 * @param trial what came of reading the beginning that way, or null when it cannot be read so
 * @param problem why it cannot, or null
 */
public record ImportQuestion(
        ImportBatch batch,
        ImportMapping mapping,
        List<FoundTable> tables,
        FoundTable chosen,
        Map<Column, String> columns,
        List<Category> codes,
        Trial trial,
        Refusal problem) {

    /**
     * A dry run.
     *
     * @param rows rows read @param usable those of them that can be used
     * @param whole whether that was the whole file
     * @param unknownWords words for categories that nobody has said the meaning of, and how many rows have them
     */
    public record Trial(
            long rows, long usable, boolean whole, List<Row> sample, List<RowReport.Bad> bad, Map<String, Long> unknownWords) {}
}
