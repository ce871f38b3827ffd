package se.samsyn.portal.web;

import java.util.ArrayList;
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

    private static final int LETTER_WIDTH = 13;
    private static final int LETTER_HEIGHT = 26;

    /**
     * One area.
     *
     * @param look {@code step-0} and so on, {@code few} or {@code kept}
     * @param named whether there is room for its name; the table has them all
     */
    public record Shape(String place, String path, int x, int y, String look, boolean named) {}

    /** Null when the picture has no outlines, or nothing is told of its places. */
    public static PlaceMap of(PublicPicture picture) {
        ProtectedTable places = picture.places();
        if (picture.map() == null || places == null || places.rows().size() < 2
                || places.rowTotals().stream().allMatch(total -> total.how() == ShownCount.How.UNSPLIT)) {
            return null;
        }
        List<Shape> shapes = new ArrayList<>();
        for (PublicPicture.Outline one : picture.map().places()) {
            boolean named = !one.place().isEmpty() && shapes.stream().noneMatch(other -> other.named && collide(one, other));
            shapes.add(new Shape(one.place(), one.path(), one.x(), one.y(), look(places, one.place()), named));
        }
        return new PlaceMap(picture.map().width(), picture.map().height(), List.copyOf(shapes));
    }

    private static boolean collide(PublicPicture.Outline one, Shape other) {
        return Math.abs(one.y() - other.y) < LETTER_HEIGHT
                && Math.abs(one.x() - other.x) * 2 < (one.place().length() + other.place.length()) * LETTER_WIDTH;
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
