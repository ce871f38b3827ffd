package se.samsyn.observations.web.report;

import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.photos.Photos;
import se.samsyn.shell.Frame;

/** Photos: taken in while the report is written, shown to those who may see them, taken away by a reviewer. */
@Controller
class PhotoPages {
    /** For the form's script. @param id the photo's number, or null @param mistake what was wrong with the file, or null */
    record Taken(Long id, String mistake) {}

    private final Photos photos;

    PhotoPages(Photos photos) {
        this.photos = photos;
    }

    @PostMapping("/rapportera/foton")
    @ResponseBody
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ResponseEntity<Taken> take(Frame frame, Visitor visitor, @RequestParam MultipartFile photo) throws IOException {
        try {
            return ResponseEntity.ok(new Taken(photos.add(photo.getBytes(), visitor), null));
        } catch (Refusal refusal) {
            String sentence = frame.say("refusal." + refusal.code(), refusal.facts().toArray());
            return ResponseEntity.unprocessableContent().body(new Taken(null, sentence));
        }
    }

    @GetMapping("/rapportera/foton/{photo:\\d+}")
    @ResponseBody
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ResponseEntity<byte[]> unsent(Visitor visitor, @PathVariable long photo) {
        return shown(photos.findUnsent(photo, visitor).orElseThrow(() -> new Missing("photo " + photo)));
    }

    @PostMapping("/rapportera/foton/{photo:\\d+}/bort")
    @ResponseBody
    @MayEnter(value = {Role.REPORTER, Role.HOST, Role.COORDINATOR, Role.REVIEWER}, byPhone = true)
    ResponseEntity<Void> drop(Visitor visitor, @PathVariable long photo) {
        photos.dropUnsent(photo, visitor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/handelser/{id:\\d+}/foton/{photo:\\d+}")
    @ResponseBody
    @MayEnter({
        Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR, Role.POLICE, Role.READER, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR
    })
    ResponseEntity<byte[]> one(Visitor visitor, @PathVariable long id, @PathVariable long photo) {
        return shown(photos.find(id, photo, visitor).orElseThrow(() -> new Missing("photo " + photo)));
    }

    @PostMapping("/att-granska/{id:\\d+}/foton/{photo:\\d+}/bort")
    @MayEnter(value = {Role.REVIEWER, Role.COORDINATOR}, of = OrganisationKind.OWN_BOARD)
    String remove(Visitor visitor, @PathVariable long id, @PathVariable long photo) {
        photos.remove(id, photo, visitor);
        return "redirect:/att-granska/" + id;
    }

    /** As a picture and nothing else, whatever a browser thinks of the bytes, and kept by no cache. */
    private static ResponseEntity<byte[]> shown(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"foto.jpg\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(jpeg);
    }
}
