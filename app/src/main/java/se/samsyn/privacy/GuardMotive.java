package se.samsyn.privacy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.privacy.PersonGuard.Kind;

/**
 * Why a text may stand although it looks as if it pointed out a person. A code and never free text, so that the motive does
 * not itself tell what it is about. It is given for one request, by the form's field {@value #FIELD}, and holds for every text
 * of that form.
 */
public enum GuardMotive {
    /** A place, a street, a building. */
    PLACE,
    /** A company, an association, a product. */
    ORGANISATION,
    /** An ordinary word, an animal, a thing. */
    WORD,
    /** Someone in a public office, such as a politician, in what concerns the office. */
    OFFICE,
    /** A designation that is no vehicle and no dwelling. */
    DESIGNATION;

    public static final String FIELD = "guardMotive";

    private static final ScopedValue<Given> CURRENT = ScopedValue.newInstance();

    /** A motive, and what it has been used for so far in the running request. */
    static final class Given {
        private final GuardMotive motive;
        private final Set<Kind> usedFor = EnumSet.noneOf(Kind.class);

        private Given(GuardMotive motive) {
            this.motive = motive;
        }

        GuardMotive motive() {
            return motive;
        }

        void useFor(Kind kind) {
            usedFor.add(kind);
        }

        /** What it was used for since the last time this was asked. */
        Set<Kind> takeUse() {
            Set<Kind> taken = Set.copyOf(usedFor);
            usedFor.clear();
            return taken;
        }
    }

    /** Runs the work with this motive for what the guard only warns of. */
    public static <T, X extends Throwable> T call(GuardMotive motive, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, new Given(motive)).<T, X>call(work);
    }

    /** The motive of the running request, if its form gave one. */
    public static Optional<GuardMotive> find() {
        return given().map(Given::motive);
    }

    static Optional<Given> given() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Whether a motive would clear one of these mistakes, so that the form must ask for one. */
    public static boolean wouldHelp(FieldErrors errors) {
        return errors.byField().values().stream().anyMatch(mistake -> {
            for (Kind kind : Kind.values()) {
                if (!kind.stops() && mistake.key().equals(PersonGuard.messageKey(kind))) {
                    return true;
                }
            }
            return false;
        });
    }
}
