package se.samsyn.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.identity.Phones;
import se.samsyn.identity.SignIn;
import se.samsyn.identity.SignedIn;
import se.samsyn.identity.web.security.Sessions;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.shell.web.Addresses;

/** Signing in and out. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Phones phones;
    private final Sessions sessions;
    private final Clock clock;

    SignInPages(SignIn signIn, Phones phones, Sessions sessions, Clock clock) {
        this.signIn = signIn;
        this.phones = phones;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/logga-in")
    @MayEnter(anyone = true)
    SignInPage form(Frame frame, @RequestParam(defaultValue = "/") String till) {
        return page(frame, "", till, new FieldErrors(), 200);
    }

    @PostMapping("/logga-in")
    @MayEnter(anyone = true)
    Object signIn(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "/") String till) {
        SignIn.Answer answer = signIn.signIn(email, password, request.getRemoteAddr());
        if (answer.waitUntil() != null) {
            Duration left = Duration.between(clock.instant(), answer.waitUntil());
            response.setHeader("Retry-After", Long.toString(Math.max(1, left.toSeconds())));
            String when = frame.clock(answer.waitUntil());
            return page(frame, email, till, new FieldErrors().add("email", "identity.mistake.wait", when), 429);
        }
        if (answer.signedIn().isEmpty()) {
            return page(frame, email, till, new FieldErrors().add("email", "identity.mistake.wrong"), 422);
        }
        SignedIn who = answer.signedIn().get();
        if (remember && phones.mayRemember(who.accountId())) {
            sessions.rememberPhone(request, response, phones.remember(who.accountId()));
        }
        return enter(request, who, till);
    }

    @PostMapping("/logga-in/demo")
    @MayEnter(anyone = true)
    String signInPersona(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String persona,
            @RequestParam(defaultValue = "/") String till) {
        return enter(request, signIn.signInPersona(persona).orElseThrow(() -> new Missing("persona")), till);
    }

    @PostMapping("/logga-ut")
    @MayEnter(anyone = true)
    String signOut(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        if (visitor != null && visitor.phoneOnly()) {
            sessions.forgetPhone(request, response);
        }
        return "redirect:/logga-in";
    }

    private String enter(HttpServletRequest request, SignedIn who, String till) {
        sessions.begin(request, who);
        return "redirect:" + Addresses.within(till);
    }

    private SignInPage page(Frame frame, String email, String till, FieldErrors errors, int status) {
        return new SignInPage(frame, signIn.listPersonas(), email, Addresses.within(till), errors, status);
    }
}
