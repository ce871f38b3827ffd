package se.samsyn.observations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.settings.AskedForm;
import se.samsyn.observations.settings.CodeRules;
import se.samsyn.observations.settings.CodeVersion;
import se.samsyn.observations.settings.LocalCodeStore;
import se.samsyn.observations.settings.Question;
import se.samsyn.observations.settings.QuestionStore;

/**
 * The door for what a municipality makes its own in the report form: names of finer kinds, and questions. Both are versioned:
 * an event keeps the code and the questions that it was told with, and figures by group stay as they were.
 */
@Service
public class FormSettings {
    private static final long EVERYONE = 0;

    /** The municipality's own codes as words of a file: read once, for a file of many rows. */
    public static final class LocalWords {
        private final List<CodeVersion> versions;
        private final Set<String> names;

        LocalWords(List<CodeVersion> versions) {
            this.versions = versions;
            this.names = versions.stream().map(LocalWords::key).collect(Collectors.toSet());
        }

        /** @param written a code's name on that day, or another it has had; case does not matter */
        public Optional<Observation.Category> named(String written, LocalDate day) {
            return names.contains(key(written)) ? CodeRules.named(written, day, versions).map(CodeVersion::category) : Optional.empty();
        }

        /** What a code means on a day: its version then, else its first. */
        public Optional<Observation.Category> numbered(long codeId, LocalDate day) {
            List<CodeVersion> code = CodeRules.byCode(versions).getOrDefault(codeId, List.of());
            return code.isEmpty() ? Optional.empty() : Optional.of(CodeRules.on(day, code).orElse(code.getFirst()).category());
        }

        /** The codes that are in force on a day, by name, whichever organisation's they are. */
        public List<Observation.Category> inForce(LocalDate day) {
            return CodeRules.byCode(versions).values().stream()
                    .flatMap(code -> CodeRules.on(day, code).stream())
                    .filter(code -> !code.closed())
                    .sorted(Comparator.comparing(CodeVersion::name, String.CASE_INSENSITIVE_ORDER))
                    .map(CodeVersion::category)
                    .toList();
        }

        private static String key(CodeVersion version) {
            return key(version.name());
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }

    private final LocalCodeStore codes;
    private final QuestionStore questions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public FormSettings(LocalCodeStore codes, QuestionStore questions, Clock clock, ApplicationEventPublisher events) {
        this.codes = codes;
        this.questions = questions;
        this.clock = clock;
        this.events = events;
    }

    /** All versions of all local codes, each code's in their order. */
    @Transactional(readOnly = true)
    public List<CodeVersion> listCodes() {
        return codes.list();
    }

    /** The codes that the visitor's form offers today, by name. */
    @Transactional(readOnly = true)
    public List<CodeVersion> offeredCodes(Visitor visitor) {
        return CodeRules.offered(codes.list(), visitor.organisationId(), today(visitor));
    }

    /**
     * What a written category means by the municipality's own codes on a day, for files.
     *
     * @param written a code's name on that day, or another it has had; case does not matter
     */
    @Transactional(readOnly = true)
    public Optional<Observation.Category> findCategory(String written, LocalDate day) {
        return localWords().named(written, day);
    }

    /** The same for many words. */
    @Transactional(readOnly = true)
    public LocalWords localWords() {
        return new LocalWords(codes.list());
    }

    /**
     * Makes a new code.
     *
     * @param organisationId whose form it stands in, or null for everyone's
     * @return its number
     * @throws Refusal {@code code.unfit} when it has mistakes that its form should have shown
     */
    @Transactional
    public long addCode(
            Long organisationId, String name, CategoryGroup group, Subcategory sub, LocalDate from, Visitor visitor) {
        CodeVersion first = new CodeVersion(0, organisationId, 1, name.strip(), group, sub, from, false);
        mustBeFit(first, visitor);
        long id = codes.insertCode(organisationId);
        codes.insert(new CodeVersion(id, organisationId, 1, first.name(), group, sub, from, false));
        tell(visitor, "observations.code-added", id);
        return id;
    }

    /**
     * Renames, moves or closes a code from a day on. What has been reported keeps the version it was reported with.
     *
     * @param next the version to follow the one that was seen; its number is one higher
     * @throws Refusal {@code stale} when another has changed the code since, {@code code.unfit} when it has mistakes
     */
    @Transactional
    public void changeCode(CodeVersion next, Visitor visitor) {
        List<CodeVersion> versions = CodeRules.byCode(codes.list()).getOrDefault(next.codeId(), List.of());
        if (versions.isEmpty() || versions.getLast().version() != next.version() - 1) {
            throw new Refusal("stale");
        }
        mustBeFit(next, visitor);
        if (!codes.insert(next)) {
            throw new Refusal("stale");
        }
        tell(visitor, "observations.code-changed", next.codeId());
    }

    private void mustBeFit(CodeVersion version, Visitor visitor) {
        if (CodeRules.mistakes(version, codes.list(), today(visitor)).any()) {
            throw new Refusal("code.unfit");
        }
    }

    /** What the form asks reporters of an organisation. */
    @Transactional(readOnly = true)
    public AskedForm formOf(long organisationId) {
        return questions.find(organisationId).or(() -> questions.find(EVERYONE)).orElse(AskedForm.USUAL);
    }

    /** The organisation's own form, with version 0 while it has none and asks what everyone is asked; 0 is everyone's. */
    @Transactional(readOnly = true)
    public AskedForm ownForm(long organisationId) {
        return questions.find(organisationId).orElseGet(() -> {
            AskedForm all = formOf(organisationId);
            return new AskedForm(0, all.base(), all.questions());
        });
    }

    /** The organisations with a form of their own. */
    @Transactional(readOnly = true)
    public Set<Long> organisationsWithForm() {
        return questions.listOrganisations();
    }

    /**
     * Adds a question last in an organisation's form.
     *
     * @throws Refusal {@code form.full} when the screen holds eight, {@code stale} when another has changed the form since
     */
    @Transactional
    public void ask(long organisationId, int version, Question question, Visitor visitor) {
        AskedForm form = seen(organisationId, version);
        if (question.mistakes().any()) {
            throw new Refusal("form.unfit");
        }
        form.with(question);
        save(organisationId, form.with(questions.insert(question)), visitor);
    }

    /** Asks a question that is answered by yes or no, last in an organisation's form. @return the question's number */
    @Transactional
    public long askYesNo(long organisationId, String words, Visitor visitor) {
        ask(organisationId, ownForm(organisationId).version(), new Question(0, Question.Kind.YES_NO, words, List.of()), visitor);
        return ownForm(organisationId).questions().getLast().id();
    }

    /** No longer asks a question; what has been answered stays. */
    @Transactional
    public void stopAsking(long organisationId, int version, long questionId, Visitor visitor) {
        save(organisationId, seen(organisationId, version).without(questionId), visitor);
    }

    /** Chooses which of the program's own questions are asked. @throws Refusal as {@link #ask} */
    @Transactional
    public void choose(long organisationId, int version, Set<AskedForm.Base> base, Visitor visitor) {
        save(organisationId, seen(organisationId, version).asking(base.isEmpty() ? EnumSet.noneOf(AskedForm.Base.class) : base), visitor);
    }

    private AskedForm seen(long organisationId, int version) {
        AskedForm form = ownForm(organisationId);
        if (form.version() != version) {
            throw new Refusal("stale");
        }
        return form;
    }

    private void save(long organisationId, AskedForm form, Visitor visitor) {
        AskedForm next = new AskedForm(form.version() + 1, form.base(), form.questions());
        if (!questions.insert(organisationId, next, clock.instant())) {
            throw new Refusal("stale");
        }
        tell(visitor, "observations.form-changed", organisationId);
    }

    /** What an event was answered, by the question's number. */
    @Transactional(readOnly = true)
    public Map<Long, String> answersOf(long observationId) {
        return questions.answers(List.of(observationId)).getOrDefault(observationId, List.of()).stream()
                .collect(Collectors.toMap(one -> one.question().id(), QuestionStore.Answered::answer));
    }

    /** Keeps an event's answers to the questions that its form asked; one that was emptied is taken away. */
    @Transactional
    public void answer(long observationId, Map<Long, String> answers, Visitor visitor) {
        Map<Long, String> asked = new HashMap<>();
        List<Question> form = formOf(visitor.organisationId()).questions();
        for (Question question : form) {
            String answer = answers.get(question.id());
            if (answer != null && !answer.isBlank()) {
                asked.put(question.id(), answer.strip());
            }
        }
        if (!form.isEmpty()) {
            questions.answer(observationId, form.stream().map(Question::id).toList(), asked);
        }
    }

    private LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(clock.instant(), visitor.zone());
    }

    private void tell(Visitor visitor, String deed, long id) {
        events.publishEvent(new ObservationChanged(visitor.municipalityId(), visitor.accountId(), deed, id));
    }
}
