package se.samsyn.forums.cycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Resources;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meetings;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Situation;

/** The gates that the program sees by itself, in what the rooms hold. */
@Component
class WhatIsSeen {
    private final Resources resources;
    private final Situation situation;
    private final WhatIsAgreed agreed;
    private final Forums forums;
    private final Meetings meetings;

    WhatIsSeen(Resources resources, Situation situation, WhatIsAgreed agreed, Forums forums, Meetings meetings) {
        this.resources = resources;
        this.situation = situation;
        this.agreed = agreed;
        this.forums = forums;
        this.meetings = meetings;
    }

    Map<Gate, Boolean> since(LocalDate start, Visitor visitor) {
        Map<Gate, Boolean> seen = new EnumMap<>(Gate.class);
        LocalDate today = situation.today(visitor);
        seen.put(Gate.INVENTORY, resources.of(today.getYear()).stream().anyMatch(one -> one.organisation().id() == visitor.organisationId()));
        seen.put(Gate.OWN_PICTURE, situation.list(visitor).stream()
                .anyMatch(picture -> picture.state().frozen() && !picture.period().last().isBefore(start)));
        seen.putAll(agreed.now(visitor));
        seen.put(Gate.WORKING_GROUPS, forums.list().stream()
                .anyMatch(forum -> forum.state() == Forum.State.ACTIVE && forum.charter().level() == Charter.Level.WORKING_GROUP));
        seen.put(Gate.DOCUMENTED, meetings.list().stream()
                .anyMatch(meeting -> meeting.state().frozen() && !meeting.day(visitor.zone()).isBefore(start)));
        return seen;
    }
}
