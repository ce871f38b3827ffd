package se.samsyn.archive.sheets;

import java.util.List;
import java.util.Objects;

/**
 * One page of the archive.
 *
 * @param file its name without ending
 * @param lead what it holds, in a sentence
 * @param tables those that list what the page holds; each is also a file of its own
 * @param parts one for each thing, in full
 */
public record Sheet(String file, String title, String lead, List<Table> tables, List<Part> parts) {
    /** @param name its file's name without ending */
    public record Table(String name, String caption, List<String> columns, List<List<Cell>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param address within the program; becomes a link when the archive holds what stands there, else plain text; or null */
    public record Cell(String text, String address) {
        public static Cell of(Object text) {
            return new Cell(Objects.toString(text, ""), null);
        }

        public static Cell to(String text, String address) {
            return new Cell(text, address);
        }
    }

    /** @param address what it is within the program: links to that lead here */
    public record Part(String address, String heading, String under, List<Said> said, List<Table> tables) {
        public Part {
            said = said.stream().filter(one -> !one.text().isBlank()).toList();
            tables = List.copyOf(tables);
        }

        public static Part of(String address, String heading, String under, List<Said> said) {
            return new Part(address, heading, under, said, List.of());
        }

        /** As it stands after the number sign. */
        public String anchor() {
            return address.substring(1).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /** @param label what it answers, or empty */
    public record Said(String label, String text) {
        public List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    public Sheet {
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }
}
