package se.samsyn.places.web;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.places.Place;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * @param placeId 0 for a new place
 * @param written what the person wrote, or what is stored
 */
public record PlaceFormPage(Frame frame, long placeId, Written written, FieldErrors errors, int status) implements Page {
    /** The fields as text. */
    public record Written(String name, String kind, String ownerName, String position, String radius, boolean centre, int version) {
        static Written of(Place place) {
            return new Written(
                    place.name(),
                    place.kind(),
                    place.ownerName(),
                    PositionText.write(place.at()),
                    String.valueOf(Math.round(place.radiusMetres())),
                    place.precision() == Place.Precision.AREA_CENTRE,
                    place.version());
        }
    }

    public boolean isNew() {
        return placeId == 0;
    }

    public String action() {
        return isNew() ? "/installningar/platser" : "/installningar/platser/" + placeId;
    }
}
