package se.samsyn.duties.year;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.database.Municipality;
import se.samsyn.duties.Duties;
import se.samsyn.duties.DutyState;
import se.samsyn.duties.Standing;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forums;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Texts;

/** Hands the days of the law down to the agendas of the strategic councils, and takes back what is done. */
@Service
public class MeetingReminders {
    private static final String SOURCE = "duties";
    private static final Locale SWEDISH = Texts.LANGUAGES.getFirst();
    private static final Set<DutyState> WAITING = Set.of(DutyState.LATE, DutyState.SOON, DutyState.OWN_PASSED);

    private final Duties duties;
    private final Forums forums;
    private final Texts texts;

    MeetingReminders(Duties duties, Forums forums, Texts texts) {
        this.duties = duties;
        this.forums = forums;
        this.texts = texts;
    }

    /**
     * In the scope's municipality. The same again says nothing new.
     *
     * @return how many days the agendas may take up
     */
    @Transactional
    public int handDown(Municipality municipality) {
        Visitor program = new Visitor(
                0, "", municipality.municipalityId(), municipality.name(), municipality.zone(), 0, "", OrganisationKind.OWN_BOARD, Set.of(Role.COORDINATOR), false);
        int handed = 0;
        for (Standing standing : duties.standings(program)) {
            if (standing.next() != null && WAITING.contains(standing.state())) {
                forums.suggest(
                        SOURCE, standing.duty().name(), Charter.Level.STRATEGIC, texts.say(SWEDISH, "duties.duty." + standing.duty()),
                        texts.say(SWEDISH, "duties.why." + standing.why(), date(standing.next()), standing.months()),
                        "/lagkrav/krav/" + standing.duty().path(), standing.next());
                handed++;
            } else {
                forums.withdraw(SOURCE, standing.duty().name());
            }
        }
        return handed;
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH).format(day);
    }
}
