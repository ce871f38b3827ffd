package se.samsyn.imports.web;

import java.util.List;
import java.util.Map;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.imports.ImportQuestion;
import se.samsyn.imports.RowReport;
import se.samsyn.imports.reading.CategoryWords;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.tables.FoundTable;

/** How a file would be read: our columns and its headings, its words and ours, and the first rows read that way. */
public record ImportQuestionPage(Frame frame, ImportQuestion question) implements Page {
    private static final List<Observation.PositionClass> POSITIONS = List.of(
            Observation.PositionClass.EXACT, Observation.PositionClass.STREET, Observation.PositionClass.SNAPPED,
            Observation.PositionClass.MUNICIPALITY_CENTRE);

    public ImportMapping mapping() {
        return question.mapping();
    }

    public boolean table() {
        return question.chosen() != null;
    }

    public Column[] columns() {
        return Column.values();
    }

    /** The heading that one of our columns has, or null. */
    public String heading(Column column) {
        return question.columns().get(column);
    }

    /** A table as a person finds it again: its sheet, its first line and its headings. */
    public String name(FoundTable table) {
        String headings = String.join(", ", table.headings());
        String shown = headings.length() > 80 ? headings.substring(0, 79) + "…" : headings;
        return frame.say("imports.table.name", table.sheetName().isEmpty() ? 0 : 1, table.sheetName(), table.headingLine(), shown);
    }

    /** Why the file cannot be read that way, as a sentence. */
    public String problem() {
        if (question.problem() == null) {
            return null;
        }
        if (question.problem().code().equals("import-columns")) {
            String named = String.valueOf(question.problem().facts().getFirst());
            boolean ours = named.equals("FROM") || named.equals("CATEGORY");
            return ours ? frame.say("imports.missing." + named) : frame.say("imports.missing.heading", named);
        }
        return frame.say("refusal." + question.problem().code(), question.problem().facts().toArray());
    }

    /** The words for categories that wait for a meaning, the commonest first. */
    public List<Map.Entry<String, Long>> unknownWords() {
        return question.trial() == null
                ? List.of()
                : question.trial().unknownWords().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                        .toList();
    }

    public List<Map.Entry<String, String>> knownWords() {
        return question.mapping().categories().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    /** The municipality's own names for finer kinds. */
    public List<Observation.Category> codes() {
        return question.codes();
    }

    /** How a word is given the meaning of such a name. */
    public String meaning(Observation.Category code) {
        return CategoryWords.meaningOf(code);
    }

    public CategoryGroup[] groups() {
        return CategoryGroup.values();
    }

    public List<Subcategory> subs(CategoryGroup group) {
        return Subcategory.of(group);
    }

    public List<Observation.PositionClass> positions() {
        return POSITIONS;
    }

    /** What a row is about, in words. */
    public String category(Observation.Category category) {
        String group = frame.say("category." + category.group().name());
        if (category.local() != null) {
            return group + ": " + category.local().name();
        }
        return category.sub() == null ? group : group + ": " + frame.say("observations.sub." + category.sub().name());
    }

    /** When it happened, as well as it is known. */
    public String when(Observation.When when) {
        return when.precision() == Observation.TimeClass.EXACT
                ? frame.time(when.from())
                : frame.say("imports.between", frame.time(when.from()), frame.time(when.to()));
    }

    public long badRows() {
        return question.trial().bad().stream().mapToLong(RowReport.Bad::rows).sum();
    }
}
