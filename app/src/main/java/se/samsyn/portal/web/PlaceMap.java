package se.samsyn.portal.web;

import java.util.List;
import se.samsyn.publishing.ProtectedTable;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.ShownCount;

/**
 * The places' totals as areas in steps of colour. It draws the same told numbers as the table beside it and nothing else; what
 * the table does not say is hatched.
 */
public record PlaceMap(int width, int height, List<Shape> shapes) {
    /** The least count of each step; absolute, so that two maps mean the same. */
    public static final List<Integer> STEPS = List.of(0, 5, 20, 50, 100);

    /**
     * One area.
     *
     * @param look {@code step-0} and so on, {@code few} or {@code kept}
     */
    public record Shape(String place, String path, int x, int y, String look) {}

    /** Null when the picture has no outlines, or nothing is told of its places. */
    public static PlaceMap of(PublicPicture picture) {
        ProtectedTable places = picture.places();
        if (picture.map() == null || places == null || places.rows().size() < 2
                || places.rowTotals().stream().allMatch(total -> total.how() == ShownCount.How.UNSPLIT)) {
            return null;
        }
        return new PlaceMap(
                picture.map().width(),
                picture.map().height(),
                picture.map().places().stream()
                        .map(one -> new Shape(one.place(), one.path(), one.x(), one.y(), look(places, one.place())))
                        .toList());
    }

    private static String look(ProtectedTable places, String place) {
        int row = places.rows().indexOf(place);
        if (row < 0) {
            return "nothing";
        }
        ShownCount total = places.rowTotals().get(row);
        return switch (total.how()) {
            case SHOWN -> "step-" + step(total.count());
            case FEWER -> "few";
            case HIDDEN, UNSPLIT -> "kept";
        };
    }

    private static int step(int count) {
        int step = 0;
        while (step + 1 < STEPS.size() && count >= STEPS.get(step + 1)) {
            step++;
        }
        return step;
    }

    /** Whether any area looks so. */
    public boolean has(String look) {
        return shapes.stream().anyMatch(shape -> shape.look().equals(look));
    }
}
