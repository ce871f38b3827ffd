package se.samsyn.archive.sheets;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsyn.shell.Frame;

/**
 * A sheet with all that its template needs.
 *
 * @param all every sheet, for the list of contents
 * @param places from an address within the program to where the archive holds it
 */
public record SheetPrint(Frame frame, String municipality, LocalDateTime made, Sheet sheet, List<Sheet> all, Map<String, String> places) {
    /** Where each part lies, so that a link that leads nowhere cannot be written. */
    public static Map<String, String> places(List<Sheet> all) {
        Map<String, String> places = new HashMap<>();
        for (Sheet sheet : all) {
            places.put("/" + sheet.file(), sheet.file() + ".html");
            sheet.parts().forEach(part -> places.put(part.address(), sheet.file() + ".html#" + part.anchor()));
        }
        return places;
    }

    /** Where the cell leads within the archive, or null. */
    public String link(Sheet.Cell cell) {
        return cell.address() == null ? null : places.get(cell.address());
    }

    public String madeOn() {
        return frame.date(made.toLocalDate()) + " " + String.format("%02d.%02d", made.getHour(), made.getMinute());
    }
}
