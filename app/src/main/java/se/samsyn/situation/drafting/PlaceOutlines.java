package se.samsyn.situation.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.springframework.stereotype.Component;
import se.samsyn.places.Area;
import se.samsyn.places.Places;
import se.samsyn.publishing.PublicPicture.Outline;
import se.samsyn.publishing.PublicPicture.Outlines;

/** The outlines of the places that a picture counts in, coarse enough to stand in every copy of a public page. */
@Component
class PlaceOutlines {
    private static final int WIDTH = 720;
    private static final int TALLEST = 620;
    private static final int MARGIN = 8;
    private static final double AROUND = 0.06;

    private final Places places;

    PlaceOutlines(Places places) {
        this.places = places;
    }

    /**
     * The municipality first, under the empty name, where its border is known.
     *
     * @param names of the places; empty for the rest of the municipality
     * @return null unless every named place has an outline
     */
    Outlines of(List<String> names) {
        List<Area> areas = places.listAreas();
        List<String> drawn = new ArrayList<>();
        List<Geometry> shapes = new ArrayList<>();
        find(areas, "", true).ifPresent(area -> {
            drawn.add("");
            shapes.add(places.geometryOf(area.id()));
        });
        for (String name : names) {
            if (!name.isEmpty()) {
                Optional<Area> area = find(areas, name, false);
                if (area.isEmpty()) {
                    return null;
                }
                drawn.add(name);
                shapes.add(places.geometryOf(area.get().id()));
            }
        }
        return shapes.isEmpty() ? null : draw(drawn, shapes);
    }

    private static Optional<Area> find(List<Area> areas, String name, boolean whole) {
        return areas.stream()
                .filter(area -> whole ? area.kind() == Area.Kind.MUNICIPALITY : area.kind() != Area.Kind.MUNICIPALITY && area.name().equals(name))
                .min(java.util.Comparator.comparing(Area::kind));
    }

    private static Outlines draw(List<String> names, List<Geometry> shapes) {
        // The places fill the picture; of a wide municipality around them only the nearest part is seen.
        Envelope box = new Envelope();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() || names.size() == 1) {
                box.expandToInclude(shapes.get(i).getEnvelopeInternal());
            }
        }
        box.expandBy(Math.max(box.getWidth(), box.getHeight()) * AROUND);
        double metresPerUnit = Math.max(box.getWidth() / (WIDTH - 2 * MARGIN), box.getHeight() / (TALLEST - 2 * MARGIN));
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Coordinate inside = shapes.get(i).getInteriorPoint().getCoordinate();
            outlines.add(new Outline(
                    names.get(i),
                    path(TopologyPreservingSimplifier.simplify(shapes.get(i), metresPerUnit), box, metresPerUnit),
                    x(inside, box, metresPerUnit),
                    y(inside, box, metresPerUnit)));
        }
        return new Outlines(
                (int) Math.ceil(box.getWidth() / metresPerUnit) + 2 * MARGIN, (int) Math.ceil(box.getHeight() / metresPerUnit) + 2 * MARGIN, outlines);
    }

    private static String path(Geometry shape, Envelope box, double metresPerUnit) {
        StringBuilder path = new StringBuilder();
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            char step = 'M';
            for (Coordinate at : ((LineString) line).getCoordinates()) {
                path.append(step)
                        .append(x(at, box, metresPerUnit))
                        .append(' ')
                        .append(y(at, box, metresPerUnit));
                step = 'L';
            }
            path.append('Z');
        }
        return path.toString();
    }

    private static int x(Coordinate at, Envelope box, double metresPerUnit) {
        return (int) Math.round((at.x - box.getMinX()) / metresPerUnit) + MARGIN;
    }

    private static int y(Coordinate at, Envelope box, double metresPerUnit) {
        return (int) Math.round((box.getMaxY() - at.y) / metresPerUnit) + MARGIN;
    }
}
