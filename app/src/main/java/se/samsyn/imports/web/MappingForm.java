package se.samsyn.imports.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.imports.reading.CategoryWords;
import se.samsyn.imports.reading.Headings;
import se.samsyn.observations.Observation;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.tables.WrittenDate;

/**
 * What somebody says of how a file is read.
 *
 * @param words what words for categories mean, those that were answered
 */
record MappingForm(ImportMapping mapping, Map<String, String> words) {
    /** @param before how the file was to be read before; what the form does not ask about stays */
    static MappingForm read(MultiValueMap<String, String> sent, ImportMapping before) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String heading = sent.getFirst("column." + column.name().toLowerCase(Locale.ROOT));
            if (heading != null) {
                columns.put(column, heading.isEmpty() ? Headings.NONE : heading);
            }
        }
        Integer table = number(sent.getFirst("table"));
        // Another table has other headings: they are guessed anew.
        boolean otherTable = table != null && !table.equals(number(sent.getFirst("shownTable")));
        Map<String, String> words = new LinkedHashMap<>();
        // The page numbers the unknown words and then those that were answered before: together they have no upper number.
        for (int i = 0; sent.containsKey("word." + i); i++) {
            String word = sent.getFirst("word." + i);
            String meaning = sent.getFirst("meaning." + i);
            if (word != null && meaning != null && !meaning.isEmpty()) {
                words.put(word, meaning);
            }
        }
        ImportMapping mapping = new ImportMapping(
                before.format(), before.source(), otherTable ? Map.of() : columns, text(sent, "crs"), before.project(), position(sent),
                merged(before.categories(), words), before.locations(), table != null ? table : before.table(),
                "MONTH_FIRST".equals(sent.getFirst("order")) ? WrittenDate.Order.MONTH_FIRST : WrittenDate.Order.DAY_FIRST, text(sent, "category"));
        return new MappingForm(mapping, words);
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> words) {
        Map<String, String> all = new LinkedHashMap<>(before);
        words.forEach((word, meaning) -> {
            // A word that points out a person is not kept.
            if (CategoryWords.isMeaning(meaning) && PersonGuard.mask(word).equals(word)) {
                all.put(word, meaning);
            }
        });
        return all;
    }

    /** How exact the points are; whatever else was sent is not said. */
    private static String position(MultiValueMap<String, String> sent) {
        String name = sent.getFirst("position");
        return Arrays.stream(Observation.PositionClass.values()).map(Enum::name).filter(known -> known.equals(name)).findFirst().orElse(null);
    }

    private static Integer number(String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
