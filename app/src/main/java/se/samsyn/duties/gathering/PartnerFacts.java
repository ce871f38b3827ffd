package se.samsyn.duties.gathering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.duties.LawFacts;
import se.samsyn.duties.Office;
import se.samsyn.duties.Proof;
import se.samsyn.forums.Charter;
import se.samsyn.forums.Forum;
import se.samsyn.forums.Forums;
import se.samsyn.forums.Meeting;
import se.samsyn.forums.Meetings;
import se.samsyn.forums.Seat;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.Publication;
import se.samsyn.publishing.Publications;

/** Agreements of 9 §, councils of 10 §, the coordination function, and what the inhabitants were told. */
@Component
public class PartnerFacts {
    private static final Set<Agreement.State> WRITTEN_ON = Set.of(Agreement.State.DRAFT, Agreement.State.NEGOTIATED);

    private final Agreements agreements;
    private final Forums forums;
    private final Meetings meetings;
    private final Actors actors;
    private final Publications publications;

    PartnerFacts(Agreements agreements, Forums forums, Meetings meetings, Actors actors, Publications publications) {
        this.agreements = agreements;
        this.forums = forums;
        this.meetings = meetings;
        this.actors = actors;
        this.publications = publications;
    }

    /** Those in force, and those that are written on. */
    public List<LawFacts.Bond> agreements(LocalDate today) {
        return agreements.list().stream()
                .filter(agreement -> agreement.inForce(today) || WRITTEN_ON.contains(agreement.state()))
                .map(agreement -> new LawFacts.Bond(
                        Proof.of(agreement.terms().title(), signedOn(agreement), "/overenskommelser/" + agreement.id()), agreement.inForce(today),
                        agreement.terms().last(), !agreement.terms().purposes().isEmpty() && !agreement.terms().areas().isEmpty()))
                .toList();
    }

    private static LocalDate signedOn(Agreement agreement) {
        return agreement.signatures().stream().map(signature -> signature.day()).max(Comparator.naturalOrder()).orElse(null);
    }

    public List<LawFacts.Council> councils(Visitor visitor) {
        return forums.list().stream()
                .filter(forum -> forum.charter().level() == Charter.Level.STRATEGIC && forum.state() == Forum.State.ACTIVE)
                .map(forum -> council(forum, visitor))
                .toList();
    }

    private LawFacts.Council council(Forum forum, Visitor visitor) {
        // A substitute's post says nothing of who takes part.
        List<Seat> others = forum.seats().stream().filter(seat -> seat.external() && seat.kind() != Seat.Kind.SUBSTITUTE).toList();
        return new LawFacts.Council(
                Proof.of(forum.name(), forum.charter().decidedOn(), "/grupper/" + forum.id()), lastMet(forum, visitor),
                forum.chair().filter(chair -> chair.organisationKind() == OrganisationKind.OWN_BOARD).isPresent(), others.size(),
                (int) others.stream().filter(Seat::leading).count());
    }

    /** Held, and not only planned. */
    private LocalDate lastMet(Forum forum, Visitor visitor) {
        return meetings.list(forum.id()).stream()
                .filter(meeting -> !meeting.state().ahead() && meeting.state() != Meeting.State.CANCELLED)
                .map(meeting -> meeting.day(visitor.zone()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public LawFacts.Informed informed(Visitor visitor) {
        return new LawFacts.Informed(publications.list().stream()
                .filter(publication -> publication.state() == Publication.State.PUBLISHED)
                .max(Comparator.comparing(Publication::published))
                .map(publication -> Proof.of(
                        publication.picture().title(), LocalDate.ofInstant(publication.published(), visitor.zone()),
                        "/offentligt/" + visitor.municipalityId() + "/lagesbilder/" + publication.number()))
                .orElse(null));
    }

    public LawFacts.Holding holding(Office office, LocalDate today) {
        return actors.listFunctions().stream()
                .filter(function -> office.functionId() != null && function.id() == office.functionId())
                .findFirst()
                .map(function -> new LawFacts.Holding(function.name() + ", " + function.organisationName(), !function.holders(today).isEmpty()))
                .orElse(new LawFacts.Holding(null, false));
    }
}
