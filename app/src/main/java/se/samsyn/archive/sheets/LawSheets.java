package se.samsyn.archive.sheets;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.samsyn.archive.sheets.Sheet.Cell;
import se.samsyn.archive.sheets.Sheet.Part;
import se.samsyn.archive.sheets.Sheet.Said;
import se.samsyn.archive.sheets.Sheet.Table;
import se.samsyn.duties.Duties;
import se.samsyn.duties.Standing;
import se.samsyn.insight.Tables;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.ObservationColumns;
import se.samsyn.observations.Observations;
import se.samsyn.shell.Frame;

/** The law's duties with their proof, and how many observations each source holds: counts only. */
@Component
public class LawSheets {
    private final Duties duties;
    private final Observations observations;

    LawSheets(Duties duties, Observations observations) {
        this.duties = duties;
        this.observations = observations;
    }

    public List<Sheet> list(Frame frame, Visitor visitor) {
        return List.of(duties(frame, visitor), counts(frame, visitor));
    }

    private Sheet duties(Frame frame, Visitor visitor) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Standing standing : duties.standings(visitor)) {
            String address = "/lagkrav/krav/" + standing.duty().path();
            String name = frame.say("duties.duty." + standing.duty());
            String section = standing.duty().section() == 0 ? frame.say("duties.guidance.of") : frame.say("duties.section", standing.duty().section());
            rows.add(List.of(
                    Cell.of(section), Cell.to(name, address), Cell.of(frame.say("duties.state." + standing.state())), Cell.of(standing.next())));
            Table proof = new Table(
                    "bevis-" + standing.duty().path(), frame.say("archive.table.bevis"), KnowledgeSheets.columns(frame, List.of("what", "day")),
                    standing.proof().stream().map(one -> List.of(Cell.to(one.text(), one.address()), Cell.of(one.day()))).toList());
            parts.add(new Part(
                    address, name, section + " · " + frame.say("duties.state." + standing.state()),
                    List.of(
                            new Said(frame.say("archive.asks"), frame.say("duties.asks." + standing.duty())),
                            new Said(frame.say("archive.why"), frame.say("duties.why." + standing.why(), frame.date(standing.next()), standing.months()))),
                    proof.rows().isEmpty() ? List.of() : List.of(proof)));
        }
        return new Sheet(
                "lagkrav", frame.say("archive.law"), frame.say("archive.law.lead"),
                List.of(KnowledgeSheets.table(frame, "lagkrav", List.of("section", "duty", "state", "next"), rows)), parts);
    }

    /** Sources are never added together: a table for each. */
    private Sheet counts(Frame frame, Visitor visitor) {
        ObservationColumns columns = observations.columns(visitor);
        List<Map<YearMonth, long[]>> bySource = new ArrayList<>();
        columns.sources().forEach(source -> bySource.add(new TreeMap<>()));
        for (int row = 0; row < columns.size(); row++) {
            YearMonth month = YearMonth.from(Instant.ofEpochSecond(columns.fromEpochSecond(row)).atZone(visitor.zone()));
            bySource.get(columns.source(row)).computeIfAbsent(month, none -> new long[CategoryGroup.values().length])[columns.group(row)]++;
        }
        List<String> heads = new ArrayList<>(List.of(frame.say("archive.column.month")));
        for (CategoryGroup group : CategoryGroup.values()) {
            heads.add(frame.say("category." + group));
        }
        List<Table> tables = new ArrayList<>();
        for (int source = 0; source < bySource.size(); source++) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Map.Entry<YearMonth, long[]> month : CountRules.months(bySource.get(source))) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(month.getKey())));
                for (long count : month.getValue()) {
                    row.add(Cell.of(CountRules.told(count)));
                }
                rows.add(row);
            }
            if (!rows.isEmpty()) {
                tables.add(new Table("handelser-" + (source + 1), Tables.sourceName(columns.sources().get(source).sourceId(), frame), heads, rows));
            }
        }
        return new Sheet("handelser", frame.say("archive.counts"), frame.say("archive.counts.lead"), tables, List.of());
    }
}
