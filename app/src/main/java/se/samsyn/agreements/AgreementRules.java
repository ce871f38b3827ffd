package se.samsyn.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samsyn.agreements.Agreement.Deed;
import se.samsyn.agreements.Agreement.Standing;
import se.samsyn.agreements.Agreement.State;
import se.samsyn.kernel.Refusal;

/** From which state an agreement may go where, and what must be written before. */
public final class AgreementRules {
    private static final Map<State, Map<Deed, State>> WAYS = Map.of(
            State.DRAFT, Map.of(Deed.CHANGE, State.DRAFT, Deed.NEGOTIATE, State.NEGOTIATED, Deed.END, State.ENDED),
            State.NEGOTIATED, Map.of(Deed.TAKE_BACK, State.DRAFT, Deed.SIGN, State.SIGNED, Deed.END, State.ENDED),
            State.SIGNED, Map.of(Deed.EVALUATE, State.EVALUATED, Deed.END, State.ENDED),
            State.EVALUATED, Map.of(Deed.RENEW, State.EVALUATED, Deed.SUCCEED, State.RENEWED, Deed.END, State.ENDED),
            State.RENEWED, Map.of(),
            State.ENDED, Map.of());

    private static final int PARTIES = 2;

    /** What an agreement lacks before its text can be agreed on. */
    public enum Gap {
        /** Two parties at least. */
        PARTIES,
        /** The municipality itself among them. */
        OWN_PARTY,
        /** Purposes, by 9 §. */
        PURPOSES,
        /** Areas of cooperation, by 9 §. */
        AREAS,
        /** First and last day. */
        PERIOD
    }

    private AgreementRules() {}

    /** Where the deed leads; empty when it cannot be done from there. Signing leads on when the last party has signed. */
    static Optional<State> next(State state, Deed deed) {
        return Optional.ofNullable(WAYS.get(state).get(deed));
    }

    /** @throws Refusal {@code agreements.deed.<state>} when it cannot be done from there: the reason is where it stands */
    static State after(Agreement agreement, Deed deed) {
        return next(agreement.state(), deed).orElseThrow(() -> new Refusal("agreements.deed." + agreement.state(), agreement.number()));
    }

    /** What a person can do to it, in the order of {@link Deed}. */
    public static List<Deed> deeds(State state) {
        return WAYS.get(state).keySet().stream().filter(deed -> deed != Deed.SUCCEED).sorted().toList();
    }

    /** What is missing, in the order of {@link Gap}. */
    public static List<Gap> gaps(Terms terms) {
        List<Gap> gaps = new ArrayList<>();
        if (terms.parties().size() < PARTIES) {
            gaps.add(Gap.PARTIES);
        }
        if (terms.parties().stream().noneMatch(Terms.Party::own)) {
            gaps.add(Gap.OWN_PARTY);
        }
        if (terms.purposes().isEmpty()) {
            gaps.add(Gap.PURPOSES);
        }
        if (terms.areas().isEmpty()) {
            gaps.add(Gap.AREAS);
        }
        if (terms.period() == null) {
            gaps.add(Gap.PERIOD);
        }
        return gaps;
    }

    /** @throws Refusal that names the first thing that is missing */
    static void negotiable(Terms terms) {
        for (Gap gap : gaps(terms)) {
            throw new Refusal("agreements.gap." + gap);
        }
    }

    /** @throws Refusal {@code agreements.signedByOne} when a party has signed: what is signed does not become a draft again */
    static void mayBeTakenBack(Agreement agreement) {
        if (agreement.fixed()) {
            throw new Refusal("agreements.signedByOne", agreement.signatures().size());
        }
    }

    /** @throws Refusal {@code agreements.notYet} before its first day */
    static void mayBeEvaluated(Agreement agreement, LocalDate today) {
        if (agreement.standing(today).filter(standing -> standing == Standing.NOT_YET).isPresent()) {
            throw new Refusal("agreements.notYet");
        }
    }
}
