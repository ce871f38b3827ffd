package se.samsyn.observations.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.photos.Photos;
import se.samsyn.observations.settings.Question;
import se.samsyn.observations.settings.QuestionStore;
import se.samsyn.observations.settings.QuestionStore.Answered;

/** What hangs on an event beside what every event tells. */
@Component
public class EventDetails {
    /** @param photos numbers of the photos that the visitor may see @param answers to the reporter's organisation's questions */
    public record Details(List<Long> photos, List<Answered> answers) {}

    private final Photos photos;
    private final QuestionStore questions;

    public EventDetails(Photos photos, QuestionStore questions) {
        this.photos = photos;
        this.questions = questions;
    }

    /** What a reviewer of the municipality's own sees. */
    @Transactional(readOnly = true)
    public Details of(Observation observation) {
        return new Details(photos.list(observation), answers(observation));
    }

    /** Which of these observations have a photo. */
    @Transactional(readOnly = true)
    public Set<Long> photographed(Collection<Long> observationIds) {
        return photos.photographed(observationIds);
    }

    /** What the visitor may see of an observation that the visitor has been shown. */
    @Transactional(readOnly = true)
    public Details of(Observation observation, Visitor visitor) {
        return new Details(photos.list(observation, visitor), answers(observation));
    }

    /** The answers of many observations, by the observation's number. */
    @Transactional(readOnly = true)
    public Map<Long, List<Answered>> answers(Collection<Long> observationIds) {
        return questions.answers(observationIds);
    }

    /** What was written of an event in answer to questions, in the reporter's own words. */
    public List<String> written(long observationId) {
        return Answered.written(answers(observationId));
    }

    /** Strikes out of the written answers of an event. @return those that were changed, as they were */
    public List<Answered> strike(long observationId, UnaryOperator<String> striking) {
        List<Answered> struck = answers(observationId).stream()
                .filter(one -> one.question().kind() == Question.Kind.TEXT && !striking.apply(one.answer()).equals(one.answer()))
                .toList();
        struck.forEach(one -> questions.rewrite(observationId, one.question().id(), striking.apply(one.answer())));
        return struck;
    }

    private List<Answered> answers(Observation observation) {
        return answers(observation.id());
    }

    private List<Answered> answers(long observationId) {
        return questions.answers(List.of(observationId)).getOrDefault(observationId, List.of());
    }
}
