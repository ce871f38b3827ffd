package se.samsyn.portal.web;

import java.time.LocalDate;
import java.util.List;
import se.samsyn.publishing.undertakings.PublicAgreement;
import se.samsyn.publishing.undertakings.PublicPledge;
import se.samsyn.publishing.undertakings.Undertaken;

/** What the municipality does now: the pledges whose feedback has not come, and the agreements in force. */
public record Doing(List<Undertaken<PublicPledge>> pledges, List<Undertaken<PublicAgreement>> agreements, LocalDate today) {

    public List<PublicPledge> now() {
        return pledges.stream().map(Undertaken::content).filter(pledge -> pledge.feedback() == null).toList();
    }

    /** The pledges that were fed back, the latest first. */
    public List<PublicPledge> before() {
        return pledges.stream().map(Undertaken::content).filter(pledge -> pledge.feedback() != null).toList();
    }

    public List<PublicAgreement> inForce() {
        return agreements.stream().map(Undertaken::content).filter(agreement -> agreement.inForce(today)).toList();
    }

    public List<PublicAgreement> over() {
        return agreements.stream().map(Undertaken::content).filter(agreement -> !agreement.inForce(today)).toList();
    }

    public boolean any() {
        return !pledges.isEmpty() || !agreements.isEmpty();
    }

    /** Where a pledge stands on that day, as a code. */
    public String state(PublicPledge pledge) {
        return pledge.feedback() != null
                ? pledge.outcome()
                : today.isBefore(pledge.first()) ? "COMING" : today.isAfter(pledge.last()) ? "OVER" : "GOES_ON";
    }

    public String tag(PublicPledge pledge) {
        return switch (state(pledge)) {
            case "GOES_ON", "FULFILLED" -> "tag calm";
            case "PARTLY", "OVER" -> "tag wait";
            case "NOT" -> "tag up";
            default -> "tag";
        };
    }
}
