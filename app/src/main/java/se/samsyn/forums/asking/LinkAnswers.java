package se.samsyn.forums.asking;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import se.samsyn.actors.Actors;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Scope;
import se.samsyn.forums.Charter;
import se.samsyn.forums.ForumChanged;
import se.samsyn.identity.Tokens;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Refusal;

/**
 * LinkAnswers by link, of somebody who has no account: the word in the link says in which municipality and for which function. It
 * opens its own questions and nothing else.
 */
@Service
public class LinkAnswers {
    private static final int LONGEST_ANSWER = 500;

    /** What a link opens. @param answers as they stand, by question from 1 */
    public record Sheet(String municipality, String function, QuestionSet set, Round round, Map<Integer, String> answers, boolean answered) {}

    private final AskingStore store;
    private final Actors actors;
    private final Municipalities municipalities;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkAnswers(
            AskingStore store,
            Actors actors,
            Municipalities municipalities,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.actors = actors;
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What the word opens; empty when it never did, has expired, was replaced, or the round is closed. */
    public Optional<Sheet> open(String token) {
        return found(token).flatMap(found -> in(found, () -> sheet(found)));
    }

    private Optional<AskingStore.Found> found(String token) {
        return transactions.execute(status -> store.find(Tokens.hash(token)));
    }

    private <T> T in(AskingStore.Found found, java.util.function.Supplier<T> work) {
        return Scope.call(Scope.ofMunicipality(found.municipalityId()), () -> transactions.execute(status -> work.get()));
    }

    private Optional<Sheet> sheet(AskingStore.Found found) {
        Instant now = clock.instant();
        for (Round round : store.rounds()) {
            for (Round.Asked asked : round.links()) {
                if (asked.linkId() == found.linkId() && asked.linked() && round.open() && asked.expires().isAfter(now)) {
                    QuestionSet set = store.sets().stream().filter(one -> one.id() == round.setId()).findFirst().orElseThrow();
                    return Optional.of(new Sheet(
                            municipalities.find(found.municipalityId()).orElseThrow().name(), actors.getFunction(asked.functionId()).name(), set,
                            round, asked.answers(), asked.answeredAt() != null));
                }
            }
        }
        return Optional.empty();
    }

    /** The mistakes, by field: {@code answer-1} and so on. */
    public static FieldErrors mistakes(Map<Integer, String> answers) {
        FieldErrors errors = new FieldErrors();
        answers.forEach((position, answer) -> Charter.limited(errors, "answer-" + position, answer, LONGEST_ANSWER));
        if (answers.values().stream().allMatch(String::isBlank)) {
            errors.add("answer-1", "forums.mistake.answer");
        }
        return errors;
    }

    /**
     * Keeps the answers; sent again before the round is closed they take the place of the former.
     *
     * @throws Refusal {@code linkSpent} when the word opens nothing any more, {@code forums.unfit} for answers with mistakes
     */
    public void answer(String token, Map<Integer, String> written) {
        AskingStore.Found found = found(token).orElseThrow(() -> new Refusal("linkSpent"));
        in(found, () -> {
            Sheet sheet = sheet(found).orElseThrow(() -> new Refusal("linkSpent"));
            Map<Integer, String> answers = new TreeMap<>();
            for (int i = 1; i <= sheet.set().questions().size(); i++) {
                answers.put(i, written.getOrDefault(i, "").strip());
            }
            if (mistakes(answers).any()) {
                throw new Refusal("forums.unfit");
            }
            store.answer(found.linkId(), answers, clock.instant());
            events.publishEvent(new ForumChanged(found.municipalityId(), 0, "questions.answered", found.linkId()));
            return null;
        });
    }
}
