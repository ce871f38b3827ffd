package se.samsyn.situation.web.joint;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.MEMBER;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;
import static se.samsyn.kernel.Role.POLICE;
import static se.samsyn.kernel.Role.READER;
import static se.samsyn.kernel.Role.REVIEWER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.samsyn.actors.Function;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Situation;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.JointPictures;
import se.samsyn.situation.joint.JointRules;
import se.samsyn.situation.joint.JointRules.Deed;
import se.samsyn.situation.joint.JointState;
import se.samsyn.situation.joint.Stand;
import se.samsyn.situation.joint.Stands;
import se.samsyn.situation.links.LinkPost;
import se.samsyn.situation.links.SignedLink;
import se.samsyn.situation.links.SignedLink.Purpose;
import se.samsyn.situation.links.SignedLinks;

/** A joint picture with what functions say of it: reading it, taking a stand here or by link, and asking for one. */
@Controller
class StandPages {
    private final JointPictures joint;
    private final Stands stands;
    private final SignedLinks links;
    private final LinkPost post;

    StandPages(JointPictures joint, Stands stands, SignedLinks links, LinkPost post) {
        this.joint = joint;
        this.stands = stands;
        this.links = links;
        this.post = post;
    }

    @GetMapping("/lagesbilder/gemensamma/{id:[0-9]+}")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER, READER})
    JointPage read(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, joint.get(id, visitor), null);
    }

    private JointPage page(Frame frame, Visitor visitor, JointPicture picture, LinkPost.Handed handed) {
        boolean draft = picture.state() == JointState.DRAFT;
        boolean writes = Situation.writes(visitor);
        List<Stand> all = stands.list(picture.id());
        return new JointPage(
                frame, picture, all, JointRules.latest(all), joint.originals(picture, visitor), picture.fixing() == null || joint.intact(picture),
                draft ? joint.lacking(picture.id(), visitor) : List.of(), writes, draft && !stands.held(visitor).isEmpty(),
                draft && writes ? stands.askable() : List.of(), writes ? stands.asked(picture.id()) : List.of(), handed);
    }

    @GetMapping("/lagesbilder/gemensamma/{id:[0-9]+}/stallning")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER})
    JointStandPage form(Frame frame, Visitor visitor, @PathVariable long id) {
        JointPicture picture = joint.get(id, visitor);
        JointRules.must(picture.state(), Deed.STAND);
        return form(frame, visitor, picture, frame.newKey(), null, "", new FieldErrors());
    }

    private JointStandPage form(
            Frame frame, Visitor visitor, JointPicture picture, String key, Stand.Kind kind, String reason, FieldErrors errors) {
        return new JointStandPage(frame, picture, stands.held(visitor), null, null, key, kind, reason, null, errors);
    }

    @PostMapping("/lagesbilder/gemensamma/{id:[0-9]+}/stallning")
    @MayEnter({COORDINATOR, PICTURE_EDITOR, POLICE, REVIEWER, MEMBER})
    Object give(
            Frame frame,
            Visitor visitor,
            @PathVariable long id,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") long function,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason) {
        JointPicture picture = joint.get(id, visitor);
        FieldErrors errors = Stand.mistakes(kind(kind), reason);
        if (errors.any()) {
            return form(frame, visitor, picture, key.toString(), kind(kind), reason, errors);
        }
        stands.give(picture, version, function, kind(kind), reason, key, visitor);
        return "redirect:/lagesbilder/gemensamma/" + id;
    }

    @PostMapping("/lagesbilder/gemensamma/{id:[0-9]+}/fraga")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    JointPage ask(
            Frame frame,
            Visitor visitor,
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam long function,
            @RequestParam(defaultValue = "") String email) {
        JointPicture picture = joint.get(id, visitor);
        SignedLinks.Made made = stands.ask(picture, function, visitor);
        Function asked = stands.askable().stream().filter(one -> one.id() == function).findFirst().orElseThrow();
        String here = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        LinkPost.Handed handed =
                post.hand(frame, here, made, "STAND", picture.title(), asked.name() + ", " + asked.organisationName(), email);
        return page(frame, visitor, picture, handed);
    }

    @PostMapping("/lagesbilder/gemensamma/{id:[0-9]+}/fraga/{link:[0-9]+}/aterkalla")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String revoke(Visitor visitor, @PathVariable long id, @PathVariable long link) {
        stands.revoke(joint.get(id, visitor), link, visitor);
        return "redirect:/lagesbilder/gemensamma/" + id;
    }

    @GetMapping("/stallning")
    @MayEnter(anyone = true)
    JointStandPage byLink(Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        SignedLink link = links.open(Purpose.STAND, token, request.getRemoteAddr());
        return byLink(frame, link, token, frame.newKey(), null, "", new FieldErrors());
    }

    private JointStandPage byLink(
            Frame frame, SignedLink link, String token, String key, Stand.Kind kind, String reason, FieldErrors errors) {
        return links.through(link, () -> {
            JointPicture picture = joint.get(link);
            Stand given = JointRules.latest(stands.list(picture.id())).stream()
                    .filter(stand -> stand.functionName().equals(link.functionName()) && stand.organisation().equals(link.organisation()))
                    .findFirst()
                    .orElse(null);
            return new JointStandPage(frame, picture, List.of(), link, token, key, kind, reason, given, errors);
        });
    }

    @PostMapping("/stallning")
    @MayEnter(anyone = true)
    Object giveByLink(
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam UUID key,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason) {
        SignedLink link = links.open(Purpose.STAND, token, request.getRemoteAddr());
        FieldErrors errors = Stand.mistakes(kind(kind), reason);
        if (errors.any()) {
            return byLink(frame, link, token, key.toString(), kind(kind), reason, errors);
        }
        links.through(link, () -> {
            stands.give(joint.get(link), version, link, kind(kind), reason, key);
            return null;
        });
        return "redirect:/stallning?token=" + token;
    }

    private static Stand.Kind kind(String name) {
        return Arrays.stream(Stand.Kind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
    }
}
