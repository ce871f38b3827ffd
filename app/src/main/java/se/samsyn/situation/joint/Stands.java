package se.samsyn.situation.joint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.keeping.PictureChanged;
import se.samsyn.situation.Situation;
import se.samsyn.situation.joint.JointRules.Deed;
import se.samsyn.situation.links.Side;
import se.samsyn.situation.links.SignedLink;
import se.samsyn.situation.links.SignedLink.Purpose;
import se.samsyn.situation.links.SignedLinks;

/** What functions say of a joint picture, signed in or by a link of their own. */
@Service
@Transactional(readOnly = true)
public class Stands {
    private final StandStore store;
    private final SignedLinks links;
    private final Actors actors;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stands(StandStore store, SignedLinks links, Actors actors, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.links = links;
        this.actors = actors;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** All that was said, in the order in which it was said. */
    public List<Stand> list(long jointId) {
        return store.list(jointId);
    }

    /** The functions that the visitor holds today, in whose name they may speak. */
    public List<Function> held(Visitor visitor) {
        return actors.listFunctionsHeld(accounts.get(visitor.accountId()).personId(), LocalDate.now(clock.withZone(visitor.zone())));
    }

    /**
     * Takes a stand in the name of a function that the visitor holds, on the text as it is.
     *
     * @param version of the text that the visitor read
     * @throws Refusal {@code situation.joint.notHeld} for another function, {@code stale} when the text has changed since
     */
    @Transactional
    public void give(JointPicture picture, int version, long functionId, Stand.Kind kind, String reason, UUID key, Visitor visitor) {
        Function function = held(visitor).stream()
                .filter(one -> one.id() == functionId)
                .findFirst()
                .orElseThrow(() -> new Refusal("situation.joint.notHeld"));
        Side side = side(picture, function.organisationId());
        give(picture, new Stand(0, version, side, function.organisationName(), function.name(), kind, reason.strip(), Stand.Way.PROGRAM, null),
                visitor.municipalityId(), visitor.accountId(), key);
    }

    /** The same by a link, in the name of the function that it was made for. */
    @Transactional
    public void give(JointPicture picture, int version, SignedLink link, Stand.Kind kind, String reason, UUID key) {
        give(picture, new Stand(0, version, link.side(), link.organisation(), link.functionName(), kind, reason.strip(), Stand.Way.LINK, null),
                link.municipalityId(), 0, key);
    }

    private void give(JointPicture picture, Stand stand, String municipalityId, long accountId, UUID key) {
        JointRules.must(picture.state(), Deed.STAND);
        if (Stand.mistakes(stand.kind(), stand.reason()).any()) {
            throw new Refusal("situation.unfit");
        }
        if (stand.version() != picture.version()) {
            throw new Refusal("situation.joint.readAgain");
        }
        if (store.insert(picture.id(), stand, accountId, key.toString(), clock.instant())) {
            events.publishEvent(new PictureChanged(municipalityId, accountId, "joint.stand-taken", picture.id()));
        }
    }

    /** Makes a link by which a function without an account takes its stand; one that it had before opens nothing any more. */
    @Transactional
    public SignedLinks.Made ask(JointPicture picture, long functionId, Visitor visitor) {
        mustWrite(visitor);
        JointRules.must(picture.state(), Deed.ASK);
        Function function = actors.getFunction(functionId);
        asked(picture.id()).stream()
                .filter(link -> link.functionName().equals(function.name()) && link.organisation().equals(function.organisationName()))
                .forEach(link -> links.revoke(link.id(), Purpose.STAND, picture.id(), visitor));
        return links.make(
                Purpose.STAND, picture.id(), function.organisationName(), function.name(), side(picture, function.organisationId()), visitor);
    }

    /** The functions that can be asked. */
    public List<Function> askable() {
        return actors.listFunctions();
    }

    /** The links that were made. */
    public List<SignedLink> asked(long jointId) {
        return links.list(Purpose.STAND, jointId);
    }

    @Transactional
    public void revoke(JointPicture picture, long linkId, Visitor visitor) {
        mustWrite(visitor);
        links.revoke(linkId, Purpose.STAND, picture.id(), visitor);
    }

    /** Nothing more is asked for. */
    @Transactional
    public void close(long jointId) {
        links.revokeAll(Purpose.STAND, jointId);
    }

    private Side side(JointPicture picture, long organisationId) {
        if (organisationId == picture.partnerOrganisationId()) {
            return Side.PARTNER;
        }
        return actors.getOrganisation(organisationId).kind() == OrganisationKind.OWN_BOARD ? Side.MUNICIPALITY : Side.OTHER;
    }

    private static void mustWrite(Visitor visitor) {
        if (!Situation.writes(visitor)) {
            throw new Refusal("entry");
        }
    }
}
