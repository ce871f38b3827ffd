package se.samsyn.situation.word;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.keeping.PictureChanged;
import se.samsyn.situation.keeping.WordTemplateStore;

/** The municipality's own Word template, where it has one. */
@Service
public class WordTemplates {
    private final WordTemplateStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WordTemplates(WordTemplateStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<WordTemplateStore.Kept> find() {
        return store.find();
    }

    /** The template's bytes. */
    @Transactional(readOnly = true)
    public Optional<byte[]> bytes() {
        return store.bytes();
    }

    /**
     * Takes a template in, in place of the one before.
     *
     * @throws Refusal as {@link WordTemplateRules#check}; {@code stale} when somebody else has read one in since
     */
    @Transactional
    public void keep(int version, String fileName, byte[] docx, Visitor visitor) {
        WordTemplateRules.check(docx);
        if (!store.keep(version, fileName, docx, clock.instant(), visitor)) {
            throw new Refusal("stale");
        }
        tell(visitor, "picture.template-kept");
    }

    /** Back to the program's own looks. */
    @Transactional
    public void remove(Visitor visitor) {
        if (store.remove()) {
            tell(visitor, "picture.template-removed");
        }
    }

    private void tell(Visitor visitor, String deed) {
        events.publishEvent(new PictureChanged(visitor.municipalityId(), visitor.accountId(), deed, 0));
    }
}
