package se.samsyn.agreements.web.pledges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.pledges.Pledge;
import se.samsyn.agreements.pledges.Pledge.Deed;
import se.samsyn.agreements.pledges.PledgeRules;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * One pledge.
 *
 * @param agreement the agreement that it belongs to and the visitor may see, or null
 * @param form what was written in the form that had mistakes, else empty
 */
public record PledgePage(
        Frame frame, Pledge pledge, Agreement agreement, LocalDate today, boolean writes, Map<String, String> form, FieldErrors errors)
        implements Page {

    /** The way of a pledge. @param word message key @param now whether it stands there */
    public record Milestone(String word, boolean passed, boolean now) {}

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String address() {
        return "/loften/" + pledge.id();
    }

    public boolean may(Deed deed) {
        return writes && PledgeRules.deeds(pledge.state()).contains(deed);
    }

    public boolean isPublic() {
        return pledge.state().compareTo(Pledge.State.PUBLISHED) >= 0;
    }

    /** What is missing before it can be decided on or published, as sentences. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        PledgeRules.gaps(pledge.promise()).forEach(gap -> missing.add(frame.say("agreements.pledges.missing." + gap)));
        if (pledge.promise().activities().isEmpty()) {
            missing.add(frame.say("agreements.pledges.missing.ACTIVITY"));
        }
        PledgeRules.unmeasured(pledge.promise()).forEach(place -> missing.add(frame.say("agreements.pledges.missing.MEASURE", place)));
        return missing;
    }

    /** Whether it can be decided on; activities may be measured after that, before it is published. */
    public boolean decidable() {
        return PledgeRules.gaps(pledge.promise()).isEmpty();
    }

    public List<Milestone> way() {
        int at = switch (pledge.state()) {
            case DRAFT -> 0;
            case DECIDED -> 1;
            case PUBLISHED -> pledge.goesOn(today) ? 3 : 2;
            case FOLLOWED_UP -> 4;
            case FED_BACK -> 5;
        };
        List<String> words = List.of("DRAFT", "DECIDED", "PUBLISHED", "GOES_ON", "FOLLOWED_UP", "FED_BACK");
        List<Milestone> way = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            way.add(new Milestone("agreements.pledges.way." + words.get(i), i < at, i == at));
        }
        return way;
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
