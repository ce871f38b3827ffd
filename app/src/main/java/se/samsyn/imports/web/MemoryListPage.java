package se.samsyn.imports.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.ImportMapping.Column;
import se.samsyn.imports.memory.Memories;
import se.samsyn.imports.reading.Headings;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Subcategory;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * What is remembered from file to file.
 *
 * @param words what words for categories mean, in every file
 * @param codes the municipality's own codes by the meaning that a word may be given
 * @param forgotten what was just forgotten, or null
 * @param stale whether somebody has used or forgotten it since the page was opened; nothing was then forgotten
 */
public record MemoryListPage(
        Frame frame,
        List<Memories.Layout> layouts,
        Map<String, String> words,
        Map<String, Observation.Category> codes,
        String forgotten,
        boolean stale)
        implements Page {

    /** The layouts by their source. */
    public Map<String, List<Memories.Layout>> bySource() {
        return layouts.stream().collect(
                Collectors.groupingBy(layout -> layout.mapping().source(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The columns that the file has, with their headings; those that are found by their headings are not said. */
    public Map<Column, String> columns(ImportMapping mapping) {
        Map<Column, String> columns = new LinkedHashMap<>();
        Arrays.stream(Column.values())
                .filter(column -> !Headings.NONE.equals(mapping.columns().getOrDefault(column, Headings.NONE)))
                .forEach(column -> columns.put(column, mapping.columns().get(column)));
        return columns;
    }

    /** What else was said of how the files are read, as sentences. */
    public List<String> more(ImportMapping mapping) {
        return Stream.of(
                        mapping.category() == null ? null : frame.say("imports.memory.category", meaning(mapping.category())),
                        mapping.table() == null ? null : frame.say("imports.memory.table", mapping.table() + 1),
                        mapping.position() == null ? null : frame.say("imports.memory.position", frame.say("imports.position." + mapping.position())),
                        mapping.crs() == null ? null : frame.say("imports.memory.crs", mapping.crs()),
                        mapping.locations().isEmpty() ? null : frame.say("imports.memory.locations", String.join(", ", mapping.locations())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a word means, in words; the code itself when the program does not know it any more. */
    public String meaning(String code) {
        Observation.Category local = codes.get(code);
        if (local != null) {
            return frame.say("category." + local.group()) + ": " + local.local().name();
        }
        return switch (code) {
            case "-" -> frame.say("imports.words.notOurs");
            case "--" -> frame.say("imports.words.digest");
            default -> ours(code);
        };
    }

    private String ours(String code) {
        if (Arrays.stream(CategoryGroup.values()).anyMatch(group -> group.name().equals(code))) {
            return frame.say("category." + code);
        }
        return Arrays.stream(Subcategory.values())
                .filter(sub -> sub.name().equals(code))
                .map(sub -> frame.say("category." + sub.group()) + ": " + frame.say("observations.sub." + sub))
                .findFirst()
                .orElse(code);
    }

    @Override
    public int status() {
        return stale ? 409 : 200;
    }
}
