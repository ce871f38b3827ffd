package se.samsyn.imports.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.imports.ImportChanged;
import se.samsyn.imports.ImportMapping;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;

/** What the desk remembers from file to file, to be looked at and forgotten. What has been read in stays as it is. */
@Service
public class Memories {
    /**
     * How files of a source with some headings are read.
     *
     * @param print by which the headings are known again
     * @param used how many files have been read so; rises with each, and names what was seen
     */
    public record Layout(String print, ImportMapping mapping, int used, Instant usedAt) {}

    private final MemoryStore store;
    private final ApplicationEventPublisher events;

    Memories(MemoryStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Each source's layouts together, the latest used first. */
    @Transactional(readOnly = true)
    public List<Layout> list() {
        return store.list();
    }

    /** What words for categories mean, in every file; by the word. */
    @Transactional(readOnly = true)
    public Map<String, String> words() {
        return new TreeMap<>(store.words());
    }

    /**
     * Forgets a layout: the next file with its headings is asked about.
     *
     * @param used as it was seen
     * @throws Refusal {@code stale} when a file has been read so since, or somebody has forgotten it
     */
    @Transactional
    public void forget(String source, String print, int used, Visitor visitor) {
        if (!store.forget(source, print, used)) {
            throw new Refusal("stale");
        }
        tell("import.layout-forgotten", visitor);
    }

    /** Forgets what a word means. @throws Refusal {@code stale} when it means something else by now */
    @Transactional
    public void forgetWord(String word, String meaning, Visitor visitor) {
        if (!store.forgetWord(word, meaning)) {
            throw new Refusal("stale");
        }
        tell("import.word-forgotten", visitor);
    }

    private void tell(String deed, Visitor visitor) {
        events.publishEvent(new ImportChanged(visitor.municipalityId(), visitor.accountId(), deed, 0));
    }
}
