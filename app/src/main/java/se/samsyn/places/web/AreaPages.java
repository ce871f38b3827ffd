package se.samsyn.places.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.places.Area;
import se.samsyn.places.MapSetting;
import se.samsyn.places.Places;
import se.samsyn.places.tiles.WmtsDescription;
import se.samsyn.privacy.PersonGuard;
import se.samsyn.shell.Frame;

/** The municipality's ground: areas read in from files, the place register, and the background map. */
@Controller
class AreaPages {
    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry areaSettings() {
            return new SettingsEntry(20, "places.title", "places.settings", "/installningar/omraden");
        }
    }

    private static final List<String> MISTAKES_IN_FILES =
            List.of("geojson-unreadable", "geojson-too-large", "crs-unknown", "areas-none", "areas-not-own", "dwellings-none");

    private final Places places;

    AreaPages(Places places) {
        this.places = places;
    }

    @GetMapping("/installningar/omraden")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    AreasPage show(Frame frame) {
        return mapPage(frame, places.mapSetting(), null, new FieldErrors());
    }

    @PostMapping("/installningar/omraden")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    AreasPage read(
            Frame frame,
            Visitor visitor,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "DISTRICT") Area.Kind kind,
            @RequestParam(defaultValue = "") String nameProperty,
            @RequestParam(defaultValue = "") String source)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        if (file == null || file.isEmpty()) {
            errors.add("file", "places.mistake.file");
        }
        if (source.isBlank()) {
            errors.add("source", "places.mistake.source");
        }
        PersonGuard.check(errors, "source", source);
        Places.AreaReport report = null;
        if (!errors.any()) {
            try (InputStream in = file.getInputStream()) {
                String property = nameProperty.isBlank() ? null : nameProperty.strip();
                report = places.importAreas(in, kind, property, source.strip(), visitor.accountId());
            } catch (Refusal refusal) {
                if (!MISTAKES_IN_FILES.contains(refusal.code())) {
                    throw refusal;
                }
                errors.add("file", "refusal." + refusal.code(), refusal.facts().toArray());
            }
        }
        return new AreasPage(
                frame, places.listAreas(), places.listPlaces(), places.countDwellings(), places.mapSetting(), null, null, kind, source, nameProperty, report, errors);
    }

    @PostMapping("/installningar/omraden/karta")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object chooseMap(
            Frame frame,
            Visitor visitor,
            @RequestParam(defaultValue = "NONE") MapSetting.TileKind tileKind,
            @RequestParam(defaultValue = "") String tileAddress,
            @RequestParam(defaultValue = "") String tileGrid,
            @RequestParam(required = false) String chosen,
            @RequestParam(defaultValue = "") String attribution,
            @RequestParam(defaultValue = "0") int version) {
        List<String> described = chosen == null ? List.of(tileGrid, tileAddress) : WmtsDescription.Choice.split(chosen);
        MapSetting setting = new MapSetting(tileKind, described.getLast(), described.getFirst(), attribution, version);
        FieldErrors errors = setting.mistakes();
        PersonGuard.check(errors, "attribution", attribution);
        if (errors.any()) {
            return mapPage(frame, setting, null, errors);
        }
        try {
            places.changeMapSetting(setting, visitor.accountId());
        } catch (Refusal refusal) {
            if (!refusal.code().equals("stale")) {
                throw refusal;
            }
            MapSetting theirs = places.mapSetting();
            return mapPage(frame, setting.withVersion(theirs.version()), theirs, errors);
        }
        return "redirect:/installningar/omraden#karta";
    }

    /** Reads what a WMTS service says of itself, and asks which of its layers is meant; nothing is kept yet. */
    @PostMapping("/installningar/omraden/karttjanst")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    AreasPage describeMap(Frame frame, @RequestParam(required = false) MultipartFile serviceFile) throws IOException {
        FieldErrors errors = new FieldErrors();
        WmtsDescription described = null;
        if (serviceFile == null || serviceFile.isEmpty()) {
            errors.add("serviceFile", "places.mistake.service");
        } else {
            try (InputStream in = serviceFile.getInputStream()) {
                described = WmtsDescription.read(in);
            } catch (Refusal refusal) {
                errors.add("serviceFile", "refusal." + refusal.code(), refusal.facts().toArray());
            }
        }
        return new AreasPage(
                frame, places.listAreas(), places.listPlaces(), places.countDwellings(), places.mapSetting(), described, null, Area.Kind.DISTRICT, "", "", null, errors);
    }

    @PostMapping("/installningar/omraden/bostader")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR}, of = OrganisationKind.OWN_BOARD)
    Object readHomes(
            Frame frame,
            Visitor visitor,
            @RequestParam(required = false) MultipartFile homesFile,
            @RequestParam(defaultValue = "") String homesSource)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        if (homesFile == null || homesFile.isEmpty()) {
            errors.add("homesFile", "places.mistake.file");
        }
        if (homesSource.isBlank()) {
            errors.add("homesSource", "places.mistake.source");
        }
        PersonGuard.check(errors, "homesSource", homesSource);
        if (!errors.any()) {
            try (InputStream in = homesFile.getInputStream()) {
                places.importDwellings(in, homesSource.strip(), visitor.accountId());
                return "redirect:/installningar/omraden#bostader";
            } catch (Refusal refusal) {
                if (!MISTAKES_IN_FILES.contains(refusal.code())) {
                    throw refusal;
                }
                errors.add("homesFile", "refusal." + refusal.code(), refusal.facts().toArray());
            }
        }
        return mapPage(frame, places.mapSetting(), null, errors);
    }

    private AreasPage mapPage(Frame frame, MapSetting setting, MapSetting theirs, FieldErrors errors) {
        return new AreasPage(
                frame, places.listAreas(), places.listPlaces(), places.countDwellings(), setting, null, theirs, Area.Kind.DISTRICT, "", "", null, errors);
    }
}
