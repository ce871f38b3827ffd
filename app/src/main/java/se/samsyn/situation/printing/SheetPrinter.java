package se.samsyn.situation.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import se.samsyn.shell.PdfPaper;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.drafting.Figures;

/** The picture on one sheet for the wall and the meeting: exactly one A4. What has no room is left out, and the sheet says so. */
@Component
public class SheetPrinter {
    private static final List<Sheet.Room> ROOMS = List.of(
            new Sheet.Room(2400, 12, 10, 10, 240), new Sheet.Room(1600, 8, 10, 6, 240), new Sheet.Room(1000, 5, 8, 4, 240),
            new Sheet.Room(600, 3, 6, 3, 160), new Sheet.Room(300, 2, 4, 2, 100), new Sheet.Room(200, 0, 2, 0, 60));

    private final PdfPaper paper;

    public SheetPrinter(PdfPaper paper) {
        this.paper = paper;
    }

    /** What stands on the sheet. */
    public record Sheet(Print print, Room room) {
        /** How much there is room for. @param signs of running text @param groups rows of counts @param tasks rows of tasks @param coming lines @param line signs of a place or a task */
        public record Room(int signs, int groups, int tasks, int coming, int line) {}

        /** The judgement in short, or the draft, whole sentences only. */
        public List<String> inShort() {
            String judged = print.picture().judgement().text(SectionKind.IN_SHORT);
            return fitting(judged.isEmpty() ? print.picture().drafted(SectionKind.IN_SHORT) : List.of(judged.split("(?<=[.!?])\\s+")));
        }

        private List<String> fitting(List<String> sentences) {
            int left = room.signs;
            int kept = 0;
            while (kept < sentences.size() && (left -= sentences.get(kept).length()) >= 0) {
                kept++;
            }
            if (kept == 0 && !sentences.isEmpty()) {
                return List.of(sentences.getFirst().substring(0, Math.min(room.signs, sentences.getFirst().length())).strip() + "…");
            }
            return sentences.subList(0, kept);
        }

        /** Whether people have written it, as running text. */
        public boolean judged() {
            return print.picture().judged(SectionKind.IN_SHORT);
        }

        /** The groups that rise first, then the largest. */
        public List<Figures.Group> groups() {
            return print.picture().figures().groups().stream()
                    .sorted(java.util.Comparator.comparing((Figures.Group group) -> !group.count().more())
                            .thenComparing(group -> -group.count().count()))
                    .limit(room.groups)
                    .toList();
        }

        /** As much of a line as there is room for. */
        public String line(String text) {
            return text.length() <= room.line ? text : text.substring(0, room.line - 1).strip() + "…";
        }

        /** How many rows of tasks there are room for. */
        public int tasks() {
            return room.tasks;
        }

        public List<String> coming() {
            return print.picture().drafted(SectionKind.COMING).stream().limit(room.coming).toList();
        }

        /** Whether something of this was left out for want of room. */
        public boolean cut() {
            List<String> all = judged()
                    ? List.of(print.picture().judgement().text(SectionKind.IN_SHORT).split("(?<=[.!?])\\s+"))
                    : print.picture().drafted(SectionKind.IN_SHORT);
            return inShort().size() < all.size()
                    || print.picture().judgement().places().stream().anyMatch(place -> place.name().length() > room.line || place.why().length() > room.line)
                    || room.groups < print.picture().figures().groups().size()
                    || room.tasks < Math.max(print.tasks().size(), print.picture().judgement().tasks().size());
        }
    }

    /** The sheet's bytes. */
    public byte[] print(Print print) {
        byte[] sheet = null;
        for (Sheet.Room room : ROOMS) {
            sheet = paper.print("situation/sheet.jte", Map.of("sheet", new Sheet(print, room)));
            if (pages(sheet) == 1) {
                return sheet;
            }
        }
        throw new IllegalStateException("the least of picture " + print.picture().id() + " does not fit a sheet");
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }
}
