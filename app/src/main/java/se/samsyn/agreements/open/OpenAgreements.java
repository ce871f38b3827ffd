package se.samsyn.agreements.open;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.AgreementChanged;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.FrozenAgreement;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.undertakings.PublicAgreement;
import se.samsyn.publishing.undertakings.Undertaken;
import se.samsyn.publishing.undertakings.Undertakings;

/** Makes a signed agreement public: what it says, never its papers, causes or annexes. */
@Service
public class OpenAgreements {
    private final Agreements agreements;
    private final Undertakings undertakings;

    OpenAgreements(Agreements agreements, Undertakings undertakings) {
        this.agreements = agreements;
        this.undertakings = undertakings;
    }

    /** How this edition stands in public; empty when it does not. */
    @Transactional(readOnly = true)
    public Optional<Undertaken<PublicAgreement>> find(Agreement agreement) {
        return undertakings.findAgreement(agreement.number()).filter(undertaken -> undertaken.content().edition() == agreement.edition());
    }

    /** Makes it public. The same key again changes nothing. @throws Refusal {@code agreements.public.unsigned} unless all have signed */
    @Transactional
    public void publish(long id, String key, Visitor visitor) {
        Agreement agreement = agreements.get(id);
        if (agreement.standing(agreements.today(visitor)).isEmpty()) {
            throw new Refusal("agreements.public.unsigned");
        }
        undertakings.publish(of(agreement, null), key, new Undertakings.Publisher(
                visitor.municipalityId(), visitor.accountId(), visitor.organisationName()));
    }

    /** What has ended is not shown as in force: everyone is told. */
    @EventListener
    void on(AgreementChanged change) {
        if (change.deed().equals("agreement.end")) {
            Agreement agreement = agreements.get(change.objectId());
            find(agreement).ifPresent(shown -> undertakings.publish(
                    of(agreement, agreement.end().day()), "agreement " + agreement.id() + " ended",
                    new Undertakings.Publisher(change.municipalityId(), change.accountId(), shown.responsible())));
        }
    }

    private PublicAgreement of(Agreement agreement, LocalDate ended) {
        var terms = agreement.terms();
        return new PublicAgreement(
                agreement.number(), agreement.edition(), terms.title(),
                terms.parties().stream().map(party -> new PublicAgreement.Party(party.organisation(), party.function())).toList(),
                terms.purposes(), terms.areas(), agreements.problemsOf(agreement.id()).stream().map(FrozenAgreement.FrozenProblem::title).toList(),
                terms.goals(), terms.first(), terms.last(), ended);
    }
}
