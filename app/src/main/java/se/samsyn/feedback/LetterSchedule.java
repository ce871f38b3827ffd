package se.samsyn.feedback;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;

/** Asks each quarter of an hour whether the weekly letters are due; a program that was down on Monday sends them later. */
@Component
class LetterSchedule {
    private final WeeklyLetters letters;
    private final Municipalities municipalities;

    LetterSchedule(WeeklyLetters letters, Municipalities municipalities) {
        this.letters = letters;
        this.municipalities = municipalities;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    void send() {
        municipalities.each("Writing the weekly letters", letters::sendDue);
    }
}
