package se.samsyn.forums.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.forums.ForumChanged;
import se.samsyn.identity.Tokens;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Letter;
import se.samsyn.post.Post;
import se.samsyn.shell.Texts;

/**
 * Asks functions by link. The word in a link is told once, to whoever is to answer; a link opens its own round and nothing else,
 * until it expires, is replaced or the round is closed.
 */
@Service
@Transactional(readOnly = true)
public class Asking {
    /** A link, to be handed over. @param address whole when the site's own address is known, else within the site */
    public record Handed(String function, String address) {}

    private final AskingStore store;
    private final Actors actors;
    private final Post post;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final String site;
    private final Clock clock;

    Asking(
            AskingStore store,
            Actors actors,
            Post post,
            Texts texts,
            ApplicationEventPublisher events,
            @Value("${samsyn.address:}") String site,
            Clock clock) {
        this.store = store;
        this.actors = actors;
        this.post = post;
        this.texts = texts;
        this.events = events;
        this.site = site.replaceFirst("/$", "");
        this.clock = clock;
    }

    public List<QuestionSet> sets() {
        return store.sets();
    }

    /** @throws Missing when there is none with that number */
    public QuestionSet set(long id) {
        return sets().stream().filter(set -> set.id() == id).findFirst().orElseThrow(() -> new Missing("questions " + id));
    }

    /** The latest first. */
    public List<Round> rounds() {
        return store.rounds();
    }

    /** @throws Missing when there is none with that number */
    public Round round(long id) {
        return rounds().stream().filter(round -> round.id() == id).findFirst().orElseThrow(() -> new Missing("round " + id));
    }

    /** Keeps a set of questions; the same key again keeps nothing more. */
    @Transactional
    public long add(QuestionSet set, UUID key, Visitor visitor) {
        if (set.mistakes().any()) {
            throw new Refusal("forums.unfit");
        }
        return store.setByKey(key).orElseGet(() -> {
            long id = store.insertSet(set, key);
            tell(visitor, "questions.added", id);
            return id;
        });
    }

    /**
     * Asks a set's functions once. Those with an address get a letter with a title and the link; for the others a link is made by
     * {@link #link}. The same key again asks nobody more.
     *
     * @param meetingId the meeting that the answers are for, or null
     */
    @Transactional
    public long ask(long setId, Long meetingId, UUID key, Visitor visitor) {
        QuestionSet set = set(setId);
        var made = store.roundByKey(key);
        if (made.isPresent()) {
            return made.get();
        }
        LocalDate today = today(visitor);
        LocalDate due = today.plusDays(set.daysOpen());
        Instant expires = due.plusDays(1).atStartOfDay(visitor.zone()).toInstant();
        long round = store.insertRound(setId, meetingId, today, due, key);
        set.askedOf().stream().sorted().forEach(function -> store.insertLink(round, function, expires));
        if (post.delivers() && !site.isEmpty()) {
            round(round).links().forEach(link -> write(set, link, visitor));
        }
        tell(visitor, "questions.asked", round);
        return round;
    }

    private void write(QuestionSet set, Round.Asked asked, Visitor visitor) {
        Function function = actors.getFunction(asked.functionId());
        List<String> addresses = function.holders(today(visitor)).stream()
                .map(holder -> actors.getPerson(holder.personId()).email())
                .filter(email -> !email.isBlank())
                .distinct()
                .toList();
        if (!addresses.isEmpty()) {
            String address = site + word(asked.linkId(), clock.instant());
            for (String to : addresses) {
                post.send(new Letter(
                        to, texts.say(Texts.LANGUAGES.getFirst(), "forums.letter.ask", set.title()),
                        texts.say(Texts.LANGUAGES.getFirst(), "forums.letter.ask.body", visitor.municipalityName(), set.title(), address)));
            }
        }
    }

    /** Makes a new link for a function and withdraws the one before. The word is told here and never again. */
    @Transactional
    public Handed link(long roundId, long linkId, Visitor visitor) {
        Round.Asked asked = asked(roundId, linkId);
        String path = word(linkId, null);
        tell(visitor, "questions.linked", linkId);
        return new Handed(actors.getFunction(asked.functionId()).name(), site + path);
    }

    private String word(long linkId, Instant sentAt) {
        String token = Tokens.random();
        if (!store.word(linkId, Tokens.hash(token), sentAt)) {
            throw new Refusal("forums.roundClosed");
        }
        return "/svara/" + token;
    }

    /** Takes a link back: it opens nothing any more. What was answered stays. */
    @Transactional
    public void withdraw(long roundId, long linkId, Visitor visitor) {
        asked(roundId, linkId);
        store.word(linkId, null, null);
        tell(visitor, "questions.withdrawn", linkId);
    }

    /** Closes a round and every link of it. */
    @Transactional
    public void close(long roundId, Visitor visitor) {
        store.closeRound(round(roundId).id(), today(visitor));
        tell(visitor, "questions.closed", roundId);
    }

    private Round.Asked asked(long roundId, long linkId) {
        return round(roundId).links().stream().filter(link -> link.linkId() == linkId).findFirst()
                .orElseThrow(() -> new Missing("link " + linkId));
    }

    public boolean writes() {
        return post.delivers() && !site.isEmpty();
    }

    private LocalDate today(Visitor visitor) {
        return LocalDate.now(clock.withZone(visitor.zone()));
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ForumChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
