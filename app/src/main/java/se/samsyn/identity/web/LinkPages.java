package se.samsyn.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.identity.Account;
import se.samsyn.identity.OneTimeLinks.Purpose;
import se.samsyn.identity.Passwords;
import se.samsyn.identity.Phones;
import se.samsyn.identity.SignIn;
import se.samsyn.identity.start.NewStart;
import se.samsyn.identity.start.SetUp;
import se.samsyn.identity.web.security.Sessions;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.shell.Frame;

/**
 * Where one-time links lead. Opening a page uses nothing up, since chat programs open links to show what they are; sending
 * its form does.
 */
@Controller
class LinkPages {
    private final SignIn signIn;
    private final Passwords passwords;
    private final Phones phones;
    private final SetUp setUp;
    private final Sessions sessions;

    LinkPages(SignIn signIn, Passwords passwords, Phones phones, SetUp setUp, Sessions sessions) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.phones = phones;
        this.setUp = setUp;
        this.sessions = sessions;
    }

    @GetMapping("/valkommen")
    @MayEnter(anyone = true)
    ChoosePasswordPage welcome(Frame frame, @RequestParam(defaultValue = "") String token) {
        return choose(frame, Purpose.INVITATION, token, new FieldErrors(), 200);
    }

    @PostMapping("/valkommen")
    @MayEnter(anyone = true)
    Object welcome(Frame frame, HttpServletRequest request, @RequestParam String token, @RequestParam String password) {
        return choose(frame, request, Purpose.INVITATION, token, password);
    }

    @GetMapping("/nytt-losenord")
    @MayEnter(anyone = true)
    ChoosePasswordPage reset(Frame frame, @RequestParam(defaultValue = "") String token) {
        return choose(frame, Purpose.RESET, token, new FieldErrors(), 200);
    }

    @PostMapping("/nytt-losenord")
    @MayEnter(anyone = true)
    Object reset(Frame frame, HttpServletRequest request, @RequestParam String token, @RequestParam String password) {
        return choose(frame, request, Purpose.RESET, token, password);
    }

    private ChoosePasswordPage choose(Frame frame, Purpose purpose, String token, FieldErrors errors, int status) {
        Account account = signIn.findByLink(purpose, token).orElseThrow(LinkPages::spent);
        return new ChoosePasswordPage(frame, purpose, token, account.email(), errors, status);
    }

    private Object choose(Frame frame, HttpServletRequest request, Purpose purpose, String token, String password) {
        Account account = signIn.findByLink(purpose, token).orElseThrow(LinkPages::spent);
        String objection = passwords.objection(password, account.email());
        if (objection != null) {
            return choose(frame, purpose, token, new FieldErrors().add("password", objection), 422);
        }
        sessions.begin(request, signIn.choosePassword(purpose, token, password).orElseThrow(LinkPages::spent));
        return "redirect:/";
    }

    @GetMapping("/telefon")
    @MayEnter(anyone = true)
    PhonePage phone(Frame frame, @RequestParam(defaultValue = "") String token) {
        phones.findByLink(token).orElseThrow(LinkPages::spent);
        return new PhonePage(frame, token);
    }

    @PostMapping("/telefon")
    @MayEnter(anyone = true)
    String rememberPhone(HttpServletRequest request, HttpServletResponse response, @RequestParam String token) {
        sessions.rememberPhone(request, response, phones.rememberByLink(token).orElseThrow(LinkPages::spent));
        return "redirect:/";
    }

    @GetMapping("/kom-igang")
    @MayEnter(anyone = true)
    SetUpPage setUp(Frame frame, @RequestParam(defaultValue = "") String token) {
        if (!setUp.isOpen(token)) {
            throw spent();
        }
        return new SetUpPage(frame, token, new NewStart("", "", "", "", ""), new FieldErrors(), 200);
    }

    @PostMapping("/kom-igang")
    @MayEnter(anyone = true)
    Object setUp(
            Frame frame,
            HttpServletRequest request,
            @RequestParam String token,
            @RequestParam(defaultValue = "") String municipalityId,
            @RequestParam(defaultValue = "") String municipalityName,
            @RequestParam(defaultValue = "") String personName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password) {
        NewStart start = new NewStart(municipalityId, municipalityName, personName, email, password);
        FieldErrors errors = start.check(passwords);
        if (errors.any()) {
            return new SetUpPage(frame, token, start, errors, 422);
        }
        long account = setUp.finish(token, start).orElseThrow(LinkPages::spent);
        sessions.begin(request, signIn.renew(account));
        return "redirect:/installningar/organisera";
    }

    private static Refusal spent() {
        return new Refusal("linkSpent");
    }
}
