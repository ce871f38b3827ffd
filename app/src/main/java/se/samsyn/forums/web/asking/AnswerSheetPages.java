package se.samsyn.forums.web.asking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.forums.asking.LinkAnswers;
import se.samsyn.identity.Throttle;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.shell.Frame;

/** Answering by link, without an account. Words that open nothing are counted by where they come from. */
@Controller
class AnswerSheetPages {
    private final LinkAnswers answers;
    private final Throttle throttle;

    AnswerSheetPages(LinkAnswers answers, Throttle throttle) {
        this.answers = answers;
        this.throttle = throttle;
    }

    @GetMapping("/svara/{token:[A-Za-z0-9_-]{20,80}}")
    @MayEnter(anyone = true)
    AnswerSheetPage show(Frame frame, HttpServletRequest request, @PathVariable String token, @RequestParam(defaultValue = "false") boolean tack) {
        LinkAnswers.Sheet sheet = open(request, token);
        return new AnswerSheetPage(frame, token, sheet, sheet.answers(), tack && sheet.answered(), new FieldErrors());
    }

    @PostMapping("/svara/{token:[A-Za-z0-9_-]{20,80}}")
    @MayEnter(anyone = true)
    Object answer(Frame frame, HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        LinkAnswers.Sheet sheet = open(request, token);
        Map<Integer, String> written = new TreeMap<>();
        for (int i = 1; i <= sheet.set().questions().size(); i++) {
            written.put(i, fields.getOrDefault("answer-" + i, ""));
        }
        FieldErrors errors = LinkAnswers.mistakes(written);
        if (errors.any()) {
            return new AnswerSheetPage(frame, token, sheet, written, false, errors);
        }
        answers.answer(token, written);
        return "redirect:/svara/" + token + "?tack=true";
    }

    private LinkAnswers.Sheet open(HttpServletRequest request, String token) {
        return answers.open(token).orElseThrow(() -> new Refusal(
                throttle.wrongLink(request.getRemoteAddr()).isPresent() ? "forums.tooManyTries" : "linkSpent"));
    }
}
