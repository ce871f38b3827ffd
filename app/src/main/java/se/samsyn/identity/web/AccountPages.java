package se.samsyn.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Person;
import se.samsyn.identity.Account;
import se.samsyn.identity.Accounts;
import se.samsyn.identity.NewAccount;
import se.samsyn.identity.OneTimeLinks.Purpose;
import se.samsyn.identity.Phones;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Post;
import se.samsyn.shell.Frame;

/** Konton: who may sign in, and as what. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final Actors actors;
    private final Phones phones;
    private final LinkLetters letters;
    private final Post post;

    AccountPages(Accounts accounts, Actors actors, Phones phones, LinkLetters letters, Post post) {
        this.accounts = accounts;
        this.actors = actors;
        this.phones = phones;
        this.letters = letters;
        this.post = post;
    }

    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry accountsCard() {
            return new SettingsEntry(20, "identity.accounts", "identity.accounts.card", "/installningar/konton");
        }
    }

    @GetMapping("/installningar/konton")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    AccountListPage list(Frame frame) {
        Map<Long, Person> persons = actors.listPersons().stream().collect(Collectors.toMap(Person::id, person -> person));
        List<AccountListPage.Row> rows = accounts.list().stream()
                .map(account -> new AccountListPage.Row(account, persons.get(account.personId())))
                .toList();
        return new AccountListPage(frame, rows, post.countWaiting(), letters.byLetter());
    }

    @GetMapping("/installningar/konton/nytt")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    NewAccountPage form(Frame frame) {
        return form(frame, new NewAccount("", null, 0, Set.of(), null), frame.newKey(), new FieldErrors(), 200);
    }

    @PostMapping("/installningar/konton/nytt")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    Object invite(
            Frame frame,
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String personName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "0") long organisationId,
            @RequestParam(required = false) Set<Role> roles,
            @RequestParam UUID key) {
        NewAccount account = new NewAccount(personName, email, organisationId, roles == null ? Set.of() : roles, null);
        FieldErrors errors = account.check();
        if (errors.any()) {
            return form(frame, account, key.toString(), errors, 422);
        }
        try {
            long id = accounts.invite(account, key, visitor.accountId());
            Purpose purpose = account.email() == null ? Purpose.PHONE : Purpose.INVITATION;
            return page(frame, id, null, letters.hand(frame, request, visitor, id, purpose), new FieldErrors(), 200);
        } catch (Refusal taken) {
            if (!taken.code().equals("emailTaken")) {
                throw taken;
            }
            return form(frame, account, key.toString(), new FieldErrors().add("email", "refusal.emailTaken"), 422);
        }
    }

    @GetMapping("/installningar/konton/{accountId}")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    AccountPage show(Frame frame, @PathVariable long accountId) {
        return page(frame, accountId, null, null, new FieldErrors(), 200);
    }

    @PostMapping("/installningar/konton/{accountId}/roller")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    Object changeRoles(
            Frame frame,
            Visitor visitor,
            @PathVariable long accountId,
            @RequestParam(required = false) Set<Role> roles,
            @RequestParam int version) {
        Set<Role> chosen = roles == null ? Set.of() : roles;
        if (chosen.isEmpty()) {
            return page(frame, accountId, chosen, null, new FieldErrors().add("roles", "identity.mistake.roles"), 422);
        }
        if (!accounts.changeRoles(accountId, chosen, version, visitor.accountId())) {
            return page(frame, accountId, chosen, null, new FieldErrors().add("roles", "refusal.stale"), 409);
        }
        return "redirect:/installningar/konton/" + accountId;
    }

    @PostMapping("/installningar/konton/{accountId}/lank")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    AccountPage makeLink(
            Frame frame, Visitor visitor, HttpServletRequest request, @PathVariable long accountId, @RequestParam Purpose purpose) {
        if (purpose == Purpose.SET_UP) {
            throw new Refusal("linkSpent");
        }
        return page(frame, accountId, null, letters.hand(frame, request, visitor, accountId, purpose), new FieldErrors(), 200);
    }

    @PostMapping("/installningar/konton/{accountId}/stang")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    String close(Visitor visitor, @PathVariable long accountId) {
        accounts.close(accountId, visitor.accountId());
        return "redirect:/installningar/konton/" + accountId;
    }

    @PostMapping("/installningar/konton/{accountId}/oppna")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    String reopen(Visitor visitor, @PathVariable long accountId) {
        accounts.reopen(accountId, visitor.accountId());
        return "redirect:/installningar/konton/" + accountId;
    }

    @PostMapping("/installningar/konton/{accountId}/telefoner/{phoneId}/glom")
    @MayEnter(value = Role.ADMINISTRATOR, of = OrganisationKind.OWN_BOARD)
    String forgetPhone(Visitor visitor, @PathVariable long accountId, @PathVariable long phoneId) {
        phones.revoke(accountId, phoneId, visitor.accountId());
        return "redirect:/installningar/konton/" + accountId;
    }

    private NewAccountPage form(Frame frame, NewAccount account, String key, FieldErrors errors, int status) {
        return new NewAccountPage(frame, account, actors.listOrganisations(), key, errors, status);
    }

    private AccountPage page(
            Frame frame, long accountId, Set<Role> chosen, LinkLetters.Handed handed, FieldErrors errors, int status) {
        Account account = accounts.get(accountId);
        return new AccountPage(
                frame,
                account,
                actors.getPerson(account.personId()),
                chosen == null ? account.roles() : chosen,
                phones.list(accountId),
                handed,
                errors,
                status);
    }
}
