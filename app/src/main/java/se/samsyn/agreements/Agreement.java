package se.samsyn.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samsyn.kernel.Spread;

/**
 * One edition of a cooperation agreement.
 *
 * @param number from 1 in the municipality; an agreement that is renewed keeps it
 * @param edition from 1 within the number
 * @param version rises with each change; a save that names an older one is refused
 * @param checksum of what was signed, or null before the first signature
 * @param signatures by party
 * @param evaluation what came of it, or null
 * @param end why it ended before it was renewed, or null
 */
public record Agreement(
        long id,
        int number,
        int edition,
        int version,
        State state,
        Terms terms,
        String checksum,
        List<Signature> signatures,
        Evaluation evaluation,
        End end,
        long ownerOrganisationId,
        Spread spread) {
    /** How long before its last day an agreement asks to be evaluated. */
    public static final int MONTHS_OF_WARNING = 6;

    /** How far it has come. Whether it is in force follows from this and the day. */
    public enum State {
        /** Utkast. */
        DRAFT,
        /** Förhandlad: the text is agreed on and waits for signatures. */
        NEGOTIATED,
        /** Undertecknad by all. */
        SIGNED,
        /** Utvärderad. */
        EVALUATED,
        /** Förlängd: a later edition is signed. */
        RENEWED,
        /** Avslutad. */
        ENDED
    }

    /** What is done to it. */
    public enum Deed {
        CHANGE,
        NEGOTIATE,
        TAKE_BACK,
        SIGN,
        EVALUATE,
        RENEW,
        /** Done by the program when the next edition is signed by all. */
        SUCCEED,
        END
    }

    /** What a signed agreement is on a day. */
    public enum Standing {
        /** Its first day has not come. */
        NOT_YET,
        /** Gäller. */
        IN_FORCE,
        /** Löper ut: in force, and its last day is near. */
        EXPIRING,
        /** Har löpt ut. */
        EXPIRED
    }

    /** @param function who judged, as a function or group */
    public record Evaluation(LocalDate day, String text, String function) {}

    /** Why it ended. */
    public record End(LocalDate day, String reason) {}

    public Agreement {
        signatures = List.copyOf(signatures);
    }

    public Optional<Signature> signatureOf(int party) {
        return signatures.stream().filter(signature -> signature.party() == party).findFirst();
    }

    /** Whether the text is agreed on and a party of that organisation has not signed. */
    public boolean waitsFor(long organisationId) {
        for (int i = 0; i < terms.parties().size(); i++) {
            if (state == State.NEGOTIATED && terms.parties().get(i).organisationId() == organisationId && signatureOf(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody has signed, so that the text cannot change any more. */
    public boolean fixed() {
        return checksum != null;
    }

    /** Empty for what is not signed by all, renewed or ended. */
    public Optional<Standing> standing(LocalDate today) {
        if (state != State.SIGNED && state != State.EVALUATED) {
            return Optional.empty();
        }
        if (today.isBefore(terms.first())) {
            return Optional.of(Standing.NOT_YET);
        }
        if (today.isAfter(terms.last())) {
            return Optional.of(Standing.EXPIRED);
        }
        return Optional.of(today.plusMonths(MONTHS_OF_WARNING).isBefore(terms.last()) ? Standing.IN_FORCE : Standing.EXPIRING);
    }

    /** Whether it binds the parties on that day. */
    public boolean inForce(LocalDate today) {
        return standing(today).filter(standing -> standing == Standing.IN_FORCE || standing == Standing.EXPIRING).isPresent();
    }
}
