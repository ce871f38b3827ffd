package se.samsyn.places.web;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.places.Place;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * @param placeId 0 for a new place
 * @param written what the person wrote, or what is stored
 * @param theirs what someone else has saved since the page was opened, or null
 */
public record PlaceFormPage(Frame frame, long placeId, Written written, Written theirs, FieldErrors errors) implements Page {
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

        /** The same words, to be saved over that version. */
        Written over(int other) {
            return new Written(name, kind, ownerName, position, radius, centre, other);
        }
    }

    @Override
    public int status() {
        return stale() ? 409 : errors.any() ? 422 : 200;
    }

    /** Whether another has saved since this page was opened. */
    public boolean stale() {
        return theirs != null;
    }

    public boolean isNew() {
        return placeId == 0;
    }

    public String action() {
        return isNew() ? "/installningar/platser" : "/installningar/platser/" + placeId;
    }
}
