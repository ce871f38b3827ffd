package se.samsyn.publishing.check;

import java.util.List;
import se.samsyn.publishing.ProtectedTable;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.ShownCount;

/** Finds what a picture tells of a figure. */
final class Shown {
    private Shown() {}

    /** Null when the picture does not have it. */
    static ShownCount find(PublicPicture picture, NamedSum figure) {
        ProtectedTable places = picture.places();
        String place = figure.label().place();
        String column = figure.label().column();
        return switch (figure.place()) {
            case CELL -> places == null ? null : at(at(places.cells(), places.rows().indexOf(place)), places.columns().indexOf(column));
            case ROW -> places == null ? null : at(places.rowTotals(), places.rows().indexOf(place));
            case COLUMN -> places == null ? lineCount(picture, column) : at(places.columnTotals(), places.columns().indexOf(column));
            case GROUP -> lineCount(picture, column);
            case BEFORE -> line(picture, column) == null ? null : line(picture, column).lastYear();
            case TOTAL -> picture.total() == null ? null : picture.total().count();
            case TOTAL_BEFORE -> picture.total() == null ? null : picture.total().lastYear();
        };
    }

    private static ShownCount lineCount(PublicPicture picture, String group) {
        return line(picture, group) == null ? null : line(picture, group).count();
    }

    private static PublicPicture.Line line(PublicPicture picture, String group) {
        return picture.comparison().stream().filter(line -> line.group().equals(group)).findFirst().orElse(null);
    }

    private static <T> T at(List<T> list, int index) {
        return list == null || index < 0 || index >= list.size() ? null : list.get(index);
    }
}
