package se.samsyn.situation.web.publication;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.Checked;
import se.samsyn.publishing.NewPublication;
import se.samsyn.publishing.PublicPicture;
import se.samsyn.publishing.Publications;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PublicVersion;
import se.samsyn.situation.SectionKind;
import se.samsyn.situation.Situation;
import se.samsyn.situation.Task;
import se.samsyn.situation.Tasks;

/** Making a picture public: a person writes the public summary and sees exactly what everyone will see. */
@Controller
class PublishPages {
    private final Situation situation;
    private final Tasks tasks;
    private final Publications publications;

    PublishPages(Situation situation, Tasks tasks, Publications publications) {
        this.situation = situation;
        this.tasks = tasks;
        this.publications = publications;
    }

    @GetMapping("/lagesbilder/{id}/publicera")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    PicturePublishPage form(Frame frame, Visitor visitor, @PathVariable long id) {
        Picture picture = situation.get(id, visitor);
        PublicVersion proposed = new PublicVersion(
                "",
                // Never the program's own sentences: the counts in them have not passed the disclosure check.
                picture.judgement().text(SectionKind.IN_SHORT),
                frame.say("situation.public.unknown"),
                frame.say("situation.public.sources"),
                Set.of(),
                null,
                "",
                new PublicPicture.English("", List.of(), ""));
        return page(frame, visitor, picture, frame.newKey(), proposed, new FieldErrors());
    }

    @PostMapping("/lagesbilder/{id}/publicera")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object publish(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam String key,
            Written written,
            @RequestParam(name = "task", required = false) Set<Long> chosen,
            @RequestParam(defaultValue = "preview") String next) {
        Picture picture = situation.get(id, visitor);
        PublicVersion version = written.version(chosen == null ? Set.of() : chosen);
        PublicVersion.Preview preview = situation.preview(id, version, visitor);
        FieldErrors errors = new NewPublication(key, preview.picture(), null, null, null).mistakes();
        if (preview.checked() != null && !preview.checked().safe()) {
            errors.add("detail", "situation.publish.mistake.detail");
        }
        if (errors.any() || !next.equals("publish")) {
            return page(frame, visitor, picture, key, version, errors);
        }
        int number = situation.publish(id, version, key, visitor).number();
        return "redirect:/offentligt/" + visitor.municipalityId() + "/lagesbilder/" + number;
    }

    @PostMapping("/lagesbilder/{id}/spridning")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String withdrawSpread(Visitor visitor, @PathVariable long id) {
        situation.withdrawSpread(id, visitor);
        return "redirect:/lagesbilder/" + id;
    }

    @PostMapping("/lagesbilder/{id}/dra-tillbaka")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String withdraw(Visitor visitor, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        Picture picture = situation.get(id, visitor);
        if (picture.publicationNumber() != null) {
            publications.withdraw(picture.publicationNumber(), reason.strip(), visitor);
        }
        return "redirect:/lagesbilder/" + id;
    }

    private PicturePublishPage page(
            Frame frame, Visitor visitor, Picture picture, String key, PublicVersion version, FieldErrors errors) {
        PublicVersion.Preview preview = situation.preview(picture.id(), version, visitor);
        List<Task> given = tasks.ofPicture(picture.id());
        return new PicturePublishPage(frame, picture, key, version, given, preview.picture(), preview.checked(), errors);
    }

    /** What the form's fields say. @param detail empty for as much as the check allows */
    public record Written(
            String finding,
            String summary,
            String unknown,
            String sources,
            String detail,
            String easy,
            String englishFinding,
            String english,
            String englishUnknown) {
        private PublicVersion version(Set<Long> tasks) {
            return new PublicVersion(
                    finding,
                    summary,
                    unknown,
                    sources,
                    tasks,
                    Arrays.stream(Checked.Detail.values()).filter(one -> one.name().equals(detail)).findFirst().orElse(null),
                    easy,
                    new PublicPicture.English(
                            Objects.requireNonNullElse(englishFinding, ""),
                            PublicVersion.paragraphs(english),
                            Objects.requireNonNullElse(englishUnknown, "")));
        }
    }
}
