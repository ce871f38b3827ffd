package se.samsyn.situation.web.circulation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.shell.Frame;
import se.samsyn.situation.circulation.Circulation;
import se.samsyn.situation.circulation.Circulations;
import se.samsyn.situation.circulation.Mode;
import se.samsyn.situation.circulation.NewCirculation;
import se.samsyn.situation.links.SignedLink;
import se.samsyn.situation.links.SignedLink.Purpose;
import se.samsyn.situation.links.SignedLinks;

/** What was sent round, for those without an account: read and commented by a link of their own. */
@Controller
class LinkedCirculationPages {
    private final Circulations circulations;
    private final SignedLinks links;

    LinkedCirculationPages(Circulations circulations, SignedLinks links) {
        this.circulations = circulations;
        this.links = links;
    }

    @GetMapping("/utskick/las")
    @MayEnter(anyone = true)
    CirculationPage read(Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        return page(frame, links.open(Purpose.CIRCULATION, token, request.getRemoteAddr()), token, -1, "", new FieldErrors());
    }

    private CirculationPage page(Frame frame, SignedLink link, String token, int section, String words, FieldErrors errors) {
        return links.through(link, () -> {
            Circulation circulation = circulations.get(link);
            return new CirculationPage(
                    frame, circulation, circulations.comments(circulation, link), false, circulation.mode() == Mode.FOR_COMMENTS, Map.of(),
                    List.of(), link, token, section, words, errors);
        });
    }

    @PostMapping("/utskick/las")
    @MayEnter(anyone = true)
    Object comment(
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam UUID key,
            @RequestParam int section,
            @RequestParam(defaultValue = "") String words) {
        SignedLink link = links.open(Purpose.CIRCULATION, token, request.getRemoteAddr());
        FieldErrors errors = NewCirculation.wordMistakes(words);
        if (errors.any()) {
            return page(frame, link, token, section, words, errors);
        }
        links.through(link, () -> {
            circulations.comment(circulations.get(link), link, section, words, key);
            return null;
        });
        return "redirect:/utskick/las?token=" + token + "#avsnitt-" + section;
    }
}
