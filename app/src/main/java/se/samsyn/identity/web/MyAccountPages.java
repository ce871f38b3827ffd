package se.samsyn.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.identity.Account;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.Passwords;
import se.samsyn.identity.Phones;
import se.samsyn.identity.SignIn;
import se.samsyn.identity.web.security.Sessions;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** Mitt konto: who I am, my password, my phones. */
@Controller
class MyAccountPages {
    private static final List<String> DONE = List.of("losenord", "telefon", "glomd");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Phones phones;
    private final SignIn signIn;
    private final Sessions sessions;

    MyAccountPages(Accounts accounts, Passwords passwords, Phones phones, SignIn signIn, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.phones = phones;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/mitt-konto")
    @MayEnter(signedIn = true, byPhone = true)
    MyAccountPage show(Frame frame, Visitor visitor, @RequestParam(defaultValue = "") String klart) {
        return page(frame, visitor, DONE.contains(klart) ? klart : null, new FieldErrors(), 200);
    }

    @PostMapping("/mitt-konto/losenord")
    @MayEnter(signedIn = true)
    Object changePassword(
            Frame frame,
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        Account account = accounts.get(visitor.accountId());
        FieldErrors errors = new FieldErrors();
        if (!accounts.knows(account.id(), current)) {
            errors.add("current", "identity.mistake.current");
        }
        String objection = passwords.objection(password, account.email());
        if (objection != null) {
            errors.add("password", objection);
        }
        if (errors.any()) {
            return page(frame, visitor, null, errors, 422);
        }
        accounts.choosePassword(account.id(), password);
        sessions.begin(request, signIn.renew(account.id()));
        return "redirect:/mitt-konto?klart=losenord";
    }

    @PostMapping("/mitt-konto/logga-ut-overallt")
    @MayEnter(signedIn = true)
    String signOutEverywhere(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        accounts.signOutEverywhere(visitor.accountId());
        sessions.end(request, response);
        sessions.forgetPhone(request, response);
        return "redirect:/logga-in";
    }

    @PostMapping("/mitt-konto/telefoner")
    @MayEnter(signedIn = true)
    String rememberPhone(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        sessions.rememberPhone(request, response, phones.remember(visitor.accountId()));
        return "redirect:/mitt-konto?klart=telefon";
    }

    @PostMapping("/mitt-konto/telefoner/{phoneId}/glom")
    @MayEnter(signedIn = true)
    String forgetPhone(Visitor visitor, @PathVariable long phoneId) {
        phones.revoke(visitor.accountId(), phoneId, visitor.accountId());
        return "redirect:/mitt-konto?klart=glomd";
    }

    private MyAccountPage page(Frame frame, Visitor visitor, String done, FieldErrors errors, int status) {
        List<Phones.Phone> mine = visitor.phoneOnly() ? List.of() : phones.list(visitor.accountId());
        return new MyAccountPage(frame, accounts.get(visitor.accountId()), mine, done, errors, status);
    }
}
