package se.samsyn.situation.web.taking;

import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.FormalPictures;
import se.samsyn.situation.Picture;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Tasks;

/** A picture for Word, on one sheet and on the wall. */
@Controller
class TakingPages {
    private static final MediaType WORD = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Situation situation;
    private final Tasks tasks;
    private final FormalPictures formal;

    TakingPages(Situation situation, Tasks tasks, FormalPictures formal) {
        this.situation = situation;
        this.tasks = tasks;
        this.formal = formal;
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}.docx")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ResponseEntity<byte[]> word(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        byte[] document = formal.word(frame, picture, tasks.ofPicture(id), visitor);
        return file(WORD, ContentDisposition.attachment().filename(name(picture) + ".docx"), document);
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}/blad.pdf")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    ResponseEntity<byte[]> sheet(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        byte[] document = formal.sheet(frame, picture, tasks.ofPicture(id), visitor);
        return file(MediaType.APPLICATION_PDF, ContentDisposition.inline().filename(name(picture) + "-blad.pdf"), document);
    }

    @GetMapping("/lagesbilder/{id:[0-9]+}/visning")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    BigScreenPage bigScreen(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        return new BigScreenPage(frame, picture, situation.attached(picture));
    }

    private static String name(Picture picture) {
        return "lagesbild-" + picture.number() + (picture.edition() > 1 ? "-version-" + picture.edition() : "");
    }

    private static ResponseEntity<byte[]> file(MediaType type, ContentDisposition.Builder name, byte[] document) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString()).body(document);
    }
}
