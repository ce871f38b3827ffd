package se.samsyn.agreements.web;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REGISTRAR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.AttachedFile;
import se.samsyn.agreements.NewAnnex;
import se.samsyn.agreements.NewSignature;
import se.samsyn.agreements.Signature;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** What is handed in to an agreement: the note of a signature, its scanned paper, annexes. */
@Controller
class SigningPages {
    private final Agreements agreements;
    private final AgreementView view;

    SigningPages(Agreements agreements, AgreementView view) {
        this.agreements = agreements;
        this.view = view;
    }

    @PostMapping("/overenskommelser/{id:\\d+}/underskrift/{party:\\d{1,2}}")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object sign(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @PathVariable int party,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) MultipartFile scan)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        NewSignature signature = new NewSignature(
                party, AgreementForm.day(fields.get("signedOn")), fields.get("signedBy"),
                AgreementForm.one(Signature.Form.class, fields.getOrDefault("form", "")), file(scan, "scan", errors));
        signature.mistakes(agreements.today(visitor)).byField()
                .forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        if (errors.any()) {
            Map<String, String> written = new HashMap<>(fields);
            written.put("party", String.valueOf(party));
            return view.page(frame, visitor, id, written, errors);
        }
        agreements.sign(id, signature, visitor);
        return "redirect:/overenskommelser/" + id;
    }

    @PostMapping("/overenskommelser/{id:\\d+}/underskrift/{party:\\d{1,2}}/fil")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object addScan(
            Frame frame, Visitor visitor, @PathVariable long id, @PathVariable int party, @RequestParam(required = false) MultipartFile scan)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        AttachedFile file = file(scan, "scan", errors);
        if (file == null) {
            errors.add("scan", "agreements.mistake.file", AttachedFile.MOST_BYTES / 1_000_000);
            return view.page(frame, visitor, id, Map.of(), errors);
        }
        agreements.addScan(id, party, file, visitor);
        return "redirect:/overenskommelser/" + id;
    }

    @GetMapping("/overenskommelser/{id:\\d+}/underskrift/fil/{scanId:\\d+}")
    @MayEnter({COORDINATOR, POLICE, REGISTRAR})
    ResponseEntity<byte[]> scan(@PathVariable long id, @PathVariable long scanId) {
        return file(agreements.scan(id, scanId));
    }

    @PostMapping("/overenskommelser/{id:\\d+}/bilagor")
    @MayEnter(value = COORDINATOR, of = OWN_BOARD)
    Object attach(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam UUID key,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) MultipartFile annexFile)
            throws IOException {
        FieldErrors errors = new FieldErrors();
        String of = fields.getOrDefault("annexId", "");
        NewAnnex annex = new NewAnnex(
                "", of.matches("\\d{1,18}") ? Long.valueOf(of) : null, fields.get("annexTitle"), fields.get("told"),
                file(annexFile, "annexFile", errors), AgreementForm.day(fields.get("annexFirst")), AgreementForm.day(fields.get("renewBy")));
        annex.mistakes().byField().forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        if (errors.any()) {
            return view.page(frame, visitor, id, fields, errors);
        }
        agreements.attachAnnex(id, annex, key, visitor);
        return "redirect:/overenskommelser/" + id;
    }

    @GetMapping("/overenskommelser/{id:\\d+}/bilagor/{annexId:\\d+}/{version:\\d{1,6}}")
    @MayEnter({COORDINATOR, POLICE, PICTURE_EDITOR, MEMBER, READER, REGISTRAR})
    ResponseEntity<byte[]> annex(@PathVariable long id, @PathVariable long annexId, @PathVariable int version) {
        return file(agreements.annexFile(id, annexId, version));
    }

    /** Null when none was chosen; a mistake when it is of no kind that is kept. */
    private static AttachedFile file(MultipartFile sent, String field, FieldErrors errors) throws IOException {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        Optional<AttachedFile> file = sent.getSize() > AttachedFile.MOST_BYTES
                ? Optional.empty()
                : AttachedFile.of(sent.getOriginalFilename(), sent.getBytes());
        if (file.isEmpty()) {
            errors.add(field, "agreements.mistake.file", AttachedFile.MOST_BYTES / 1_000_000);
        }
        return file.orElse(null);
    }

    /** As an attachment, and never sniffed: what others have made is not shown as a page of ours. */
    private static ResponseEntity<byte[]> file(AttachedFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.bytes());
    }
}
