package se.samsyn.situation.web.received;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Situation;
import se.samsyn.situation.received.KeptFile;
import se.samsyn.situation.received.NewReceived;
import se.samsyn.situation.received.ReceivedPicture;
import se.samsyn.situation.received.ReceivedPicture.Way;
import se.samsyn.situation.received.ReceivedPictures;
import se.samsyn.tables.TableWriter;

/** Pictures that others made: the list, registering a file, reading one and fetching its file as it came. */
@Controller
class ReceivedPages {
    private final ReceivedPictures received;

    ReceivedPages(ReceivedPictures received) {
        this.received = received;
    }

    @GetMapping("/lagesbilder/mottagna")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ReceivedListPage list(Frame frame, Visitor visitor) {
        return new ReceivedListPage(frame, received.list(visitor), ReceivedPictures.registers(visitor), received.mayWrite(visitor));
    }

    @GetMapping("/lagesbilder/mottagna/csv")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ResponseEntity<byte[]> csv(Frame frame, Visitor visitor) {
        List<List<String>> rows = received.list(visitor).stream().map(picture -> row(frame, picture)).toList();
        List<String> columns = List.of(
                frame.say("situation.received.column.number"), frame.say("situation.new.title"), frame.say("situation.new.from"),
                frame.say("situation.new.to"), frame.say("situation.received.sender"), frame.say("situation.received.receivedOn"),
                frame.say("situation.received.state"), frame.say("situation.checksum"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mottagna-lagesbilder.csv\"")
                .body(TableWriter.csv(columns, rows));
    }

    private static List<String> row(Frame frame, ReceivedPicture picture) {
        NewReceived written = picture.written();
        return List.of(
                picture.familyId() + "/" + picture.edition(), written.title(), written.period().first().toString(),
                written.period().last().toString(), written.sender(), written.receivedOn() == null ? "" : written.receivedOn().toString(),
                frame.say("situation.received.state." + picture.state()),
                picture.file() != null ? picture.file().sha256() : picture.shared() == null ? "" : picture.shared().checksum());
    }

    @GetMapping("/lagesbilder/mottagna/ny")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    ReceivedFormPage newForm(Frame frame, Visitor visitor) {
        return page(frame, visitor, Way.FILE, new ReceivedForm(proposed(frame, visitor)), frame.newKey(), new FieldErrors());
    }

    /** A month is what the police most often hand over. */
    static Map<String, String> proposed(Frame frame, Visitor visitor) {
        Map<String, String> fields = new HashMap<>();
        fields.put("area", frame.say("situation.new.whole"));
        if (visitor.organisationKind() != OWN_BOARD) {
            fields.put("sender", frame.say("situation.received.sender.proposed", visitor.organisationName()));
            fields.put("title", frame.say("situation.received.title.proposed"));
        }
        return fields;
    }

    @PostMapping("/lagesbilder/mottagna")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE})
    Object register(
            Frame frame,
            Visitor visitor,
            @RequestParam UUID key,
            @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestParam Map<String, String> fields)
            throws IOException {
        ReceivedForm form = new ReceivedForm(fields);
        NewReceived fresh = form.written(Way.FILE);
        LocalDate today = received.today(visitor);
        FieldErrors errors = fresh.mistakes(Way.FILE, today);
        if (file == null || file.isEmpty()) {
            errors.add("file", "refusal.situation.file.empty");
        }
        if (errors.any()) {
            return page(frame, visitor, Way.FILE, form, key.toString(), errors);
        }
        Path kept = Files.createTempFile("samsyn-received", null);
        try {
            file.transferTo(kept);
            return "redirect:/lagesbilder/mottagna/" + received.register(fresh, kept, file.getOriginalFilename(), key, visitor);
        } catch (Refusal unusable) {
            if (!unusable.code().startsWith("situation.file.")) {
                throw unusable;
            }
            errors.add("file", "refusal." + unusable.code(), unusable.facts().toArray());
            return page(frame, visitor, Way.FILE, form, key.toString(), errors);
        } finally {
            Files.delete(kept);
        }
    }

    static ReceivedFormPage page(Frame frame, Visitor visitor, Way way, ReceivedForm form, String key, FieldErrors errors) {
        return new ReceivedFormPage(frame, way, null, form, key, visitor.organisationKind() == OWN_BOARD, false, errors);
    }

    @GetMapping("/lagesbilder/mottagna/{id:[0-9]+}")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ReceivedPage read(Frame frame, Visitor visitor, @PathVariable long id) {
        ReceivedPicture picture = received.get(id, visitor);
        return new ReceivedPage(
                frame, picture, ReceivedPictures.keeps(visitor, picture),
                ReceivedPictures.keeps(visitor, picture) || Situation.writes(visitor), picture.shared() == null || received.intact(id, visitor));
    }

    /** As it came, to be saved and never shown: what is in it was made outside this house. */
    @GetMapping("/lagesbilder/mottagna/{id:[0-9]+}/original")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    void original(Visitor visitor, HttpServletResponse response, @PathVariable long id) throws IOException {
        KeptFile file = received.get(id, visitor).file();
        if (file == null) {
            throw new Missing("file of " + id);
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        received.original(id, response.getOutputStream(), visitor);
    }
}
