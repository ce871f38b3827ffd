package se.samsyn.feedback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;

/** Asks each quarter of an hour whether the weekly letters are due; a program that was down on Monday sends them later. */
@Component
class LetterSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(LetterSchedule.class);

    private final WeeklyLetters letters;
    private final Municipalities municipalities;

    LetterSchedule(WeeklyLetters letters, Municipalities municipalities) {
        this.letters = letters;
        this.municipalities = municipalities;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    void send() {
        for (Municipality municipality : municipalities.list()) {
            try {
                Scope.run(Scope.ofMunicipality(municipality.municipalityId()), () -> letters.sendDue(municipality));
            } catch (RuntimeException trouble) {
                LOG.error("The weekly letters of {} could not be written", municipality.municipalityId(), trouble);
            }
        }
    }
}
