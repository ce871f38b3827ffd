package se.samsyn.followup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.kernel.Refusal;

/** Runs each night the comparisons whose date has come. One that cannot run yet waits for a person, who is told why. */
@Component
class EvaluationSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationSchedule.class);

    private final Evaluations evaluations;
    private final Municipalities municipalities;

    EvaluationSchedule(Evaluations evaluations, Municipalities municipalities) {
        this.evaluations = evaluations;
        this.municipalities = municipalities;
    }

    @Scheduled(cron = "0 25 4 * * *")
    void answer() {
        municipalities.each("Running locked follow-ups", this::answerDue);
    }

    void answerDue(Municipality municipality) {
        for (Evaluation due : evaluations.due(municipality.zone())) {
            try {
                evaluations.answer(due.id(), Evaluations.program(municipality.municipalityId(), municipality.zone(), due.ownerOrganisationId()));
            } catch (Refusal refusal) {
                LOG.info("Follow-up {} in {} waits: {}", due.id(), municipality.municipalityId(), refusal.code());
            }
        }
    }
}
