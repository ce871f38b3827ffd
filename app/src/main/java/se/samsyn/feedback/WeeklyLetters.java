package se.samsyn.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Person;
import se.samsyn.database.Municipality;
import se.samsyn.identity.Account;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Letter;
import se.samsyn.post.Post;
import se.samsyn.shell.Texts;

/**
 * A letter a week to reporters who want one, when something happened with their reports in the week before: a title and a
 * link, nothing of what was reported. Sent from Monday at seven; a week is looked at once for each reporter, whatever happens
 * to the program meanwhile.
 */
@Service
public class WeeklyLetters {
    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final int REPORTS_LOOKED_AT = 200;
    /** Who may open the page that the letter leads to. */
    private static final Set<Role> READERS = Set.of(Role.REPORTER, Role.HOST, Role.REVIEWER, Role.COORDINATOR);
    private static final int WEEKS_REMEMBERED = 8;

    private final FeedbackStore store;
    private final Receipts receipts;
    private final Accounts accounts;
    private final Actors actors;
    private final Post post;
    private final Texts texts;
    private final String site;
    private final Clock clock;

    WeeklyLetters(
            FeedbackStore store,
            Receipts receipts,
            Accounts accounts,
            Actors actors,
            Post post,
            Texts texts,
            @Value("${samsyn.address:}") String site,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.accounts = accounts;
        this.actors = actors;
        this.post = post;
        this.texts = texts;
        this.site = site.replaceFirst("/$", "");
        this.clock = clock;
    }

    /** Whether letters leave at all. */
    public boolean possible() {
        return post.delivers() && !site.isEmpty();
    }

    @Transactional(readOnly = true)
    public boolean chosen(Visitor visitor) {
        return store.wantsLetter(visitor.accountId());
    }

    /** The reporter's own choice. */
    @Transactional
    public void choose(boolean letter, Visitor visitor) {
        store.choose(visitor.accountId(), letter);
    }

    /**
     * Writes the letters that are due in the scope's municipality.
     *
     * @return how many were put in the mail box
     */
    @Transactional
    public int sendDue(Municipality municipality) {
        ZonedDateTime now = clock.instant().atZone(municipality.zone());
        LocalDate monday = Reporting.monday(now.toLocalDate());
        if (!possible() || now.toLocalDate().equals(monday) && now.toLocalTime().isBefore(FROM)) {
            return 0;
        }
        store.forgetWeeks(monday.minusWeeks(WEEKS_REMEMBERED));
        int sent = 0;
        for (long accountId : store.due(monday)) {
            if (store.takeWeek(accountId, monday) && send(accountId, monday, municipality)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(long accountId, LocalDate monday, Municipality municipality) {
        Optional<Account> account = accounts.list(Set.of(accountId)).stream()
                .filter(found -> found.state() == Account.State.ACTIVE && found.email() != null
                        && found.roles().stream().anyMatch(READERS::contains))
                .findFirst();
        if (account.isEmpty()) {
            return false;
        }
        Person person = actors.getPerson(account.get().personId());
        Visitor reporter = new Visitor(
                accountId, person.name(), municipality.municipalityId(), municipality.name(), municipality.zone(),
                person.organisation().id(), person.organisation().fullName(), person.organisation().kind(), account.get().roles(),
                false);
        boolean news = receipts.mine(reporter, REPORTS_LOOKED_AT).stream()
                .anyMatch(receipt -> happened(receipt, monday.minusWeeks(1), monday, municipality.zone()));
        if (news) {
            post.send(new Letter(
                    account.get().email(), say("feedback.letter.subject"),
                    say("feedback.letter.body", municipality.name(), site + "/mina-rapporter/aterkoppling")));
        }
        return news;
    }

    /** Whether a report was reviewed, entered a picture or had its task done in these days. */
    static boolean happened(Receipt receipt, LocalDate from, LocalDate end, ZoneId zone) {
        return within(receipt.observation().reviewedAt(), from, end, zone)
                || receipt.pictures().stream().anyMatch(picture -> within(picture.lockedAt(), from, end, zone)
                        || picture.tasks().stream().anyMatch(task -> task.done() != null && within(task.done().on(), from, end)));
    }

    private static boolean within(Instant moment, LocalDate from, LocalDate end, ZoneId zone) {
        return moment != null && within(LocalDate.ofInstant(moment, zone), from, end);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate end) {
        return !day.isBefore(from) && day.isBefore(end);
    }

    private String say(String key, Object... facts) {
        return texts.say(Texts.LANGUAGES.getFirst(), key, facts);
    }
}
