package se.samsyn.places.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.places.NewPlace;
import se.samsyn.places.Place;
import se.samsyn.places.Places;
import se.samsyn.shell.Frame;

/** One entry of the place register: new, or changed. */
@Controller
class PlacePages {
    /** The form's fields as they were sent. */
    record Form(String name, String kind, String ownerName, String position, String radius, Boolean centre, Integer version) {
        PlaceFormPage.Written written() {
            return new PlaceFormPage.Written(text(name), text(kind), text(ownerName), text(position), text(radius), onlyCentre(), seenVersion());
        }

        private static String text(String sent) {
            return sent == null ? "" : sent;
        }

        /** A box that is not ticked is not sent. */
        boolean onlyCentre() {
            return centre != null && centre;
        }

        int seenVersion() {
            return version == null ? 0 : version;
        }

        NewPlace place() {
            double metres = text(radius).strip().matches("\\d{1,5}") ? Double.parseDouble(radius.strip()) : Double.NaN;
            return new NewPlace(
                    name,
                    kind,
                    ownerName,
                    Optional.empty(),
                    PositionText.read(text(position)),
                    metres,
                    onlyCentre() ? Place.Precision.AREA_CENTRE : Place.Precision.SPOT);
        }
    }

    private final Places places;

    PlacePages(Places places) {
        this.places = places;
    }

    @GetMapping("/installningar/platser/ny")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    PlaceFormPage empty(Frame frame) {
        String radius = String.valueOf(Math.round(NewPlace.USUAL_RADIUS_METRES));
        var written = new PlaceFormPage.Written("", "", "", "", radius, false, 0);
        return new PlaceFormPage(frame, 0, written, null, new FieldErrors());
    }

    /** Sent twice it makes one place: the name is then taken, and the register shows the place that was made. */
    @PostMapping("/installningar/platser")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object add(Frame frame, Visitor visitor, @ModelAttribute Form form) {
        return save(frame, form, 0, place -> places.add(place, visitor.accountId()));
    }

    @GetMapping("/installningar/platser/{placeId}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    PlaceFormPage form(Frame frame, @PathVariable long placeId) {
        return new PlaceFormPage(frame, placeId, stored(placeId), null, new FieldErrors());
    }

    @PostMapping("/installningar/platser/{placeId}")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object change(Frame frame, Visitor visitor, @PathVariable long placeId, @ModelAttribute Form form) {
        Place stored = places.getPlace(placeId);
        return save(frame, form, placeId, place -> places.change(
                placeId, form.seenVersion(), kept(place, stored, form), visitor.accountId()));
    }

    private PlaceFormPage.Written stored(long placeId) {
        return PlaceFormPage.Written.of(places.getPlace(placeId));
    }

    /** The form shows whole metres; a point that nobody touched keeps its decimals, and an owner that stays its number. */
    private static NewPlace kept(NewPlace place, Place stored, Form form) {
        boolean sameSpot = PositionText.write(stored.at()).equals(form.written().position());
        boolean sameOwner = stored.ownerName().equals(place.ownerName());
        return new NewPlace(
                place.name(),
                place.kind(),
                place.ownerName(),
                sameOwner ? stored.ownerId() : Optional.empty(),
                sameSpot ? stored.at() : place.at(),
                place.radiusMetres(),
                place.precision());
    }

    private interface Saving {
        void save(NewPlace place);
    }

    private Object save(Frame frame, Form form, long placeId, Saving saving) {
        NewPlace place = form.place();
        FieldErrors errors = place.mistakes();
        if (!errors.any()) {
            try {
                saving.save(place);
                return "redirect:/installningar/omraden#platser";
            } catch (Refusal refusal) {
                if (refusal.code().equals("stale")) {
                    PlaceFormPage.Written theirs = stored(placeId);
                    return new PlaceFormPage(frame, placeId, form.written().over(theirs.version()), theirs, errors);
                }
                if (!refusal.code().equals("place-name-taken")) {
                    throw refusal;
                }
                errors.add("name", "refusal." + refusal.code(), refusal.facts().toArray());
            }
        }
        return new PlaceFormPage(frame, placeId, form.written(), null, errors);
    }
}
