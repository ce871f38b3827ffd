package se.samsyn.duties.year;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;

/** Some times a day, so that a program that was down at night catches up. */
@Component
class ReminderSchedule {
    private final MeetingReminders reminders;
    private final Municipalities municipalities;

    ReminderSchedule(MeetingReminders reminders, Municipalities municipalities) {
        this.reminders = reminders;
        this.municipalities = municipalities;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT6H")
    void handDown() {
        municipalities.each("Handing the days of the law down to meetings", reminders::handDown);
    }
}
