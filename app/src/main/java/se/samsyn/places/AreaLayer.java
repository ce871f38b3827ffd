package se.samsyn.places;

import java.util.List;
import java.util.Optional;

/**
 * All areas of one kind with their index, for whoever asks about many points. Stays as it was when it was fetched.
 *
 * @param areas in the order that decides on shared borders; the index answers with numbers of this list
 */
public record AreaLayer(List<Area> areas, AreaIndex index) {
    static final AreaLayer EMPTY = new AreaLayer(List.of(), AreaIndex.of(List.of()));

    /** The first area that holds the point, in SWEREF 99 TM metres. */
    public Optional<Area> areaOf(double x, double y) {
        int number = index.first(x, y);
        return number < 0 ? Optional.empty() : Optional.of(areas.get(number));
    }
}
