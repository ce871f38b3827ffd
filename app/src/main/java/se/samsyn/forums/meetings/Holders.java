package se.samsyn.forums.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Function;
import se.samsyn.identity.Accounts;
import se.samsyn.kernel.Visitor;

/** Which functions somebody who visits holds today. */
@Component
public class Holders {
    private final Accounts accounts;
    private final Actors actors;
    private final Clock clock;

    Holders(Accounts accounts, Actors actors, Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
    }

    public Set<Long> functions(Visitor visitor) {
        LocalDate today = LocalDate.now(clock.withZone(visitor.zone()));
        // Work that no account asked for holds no function.
        return visitor.accountId() == 0 ? Set.of()
                : actors.listFunctionsHeld(accounts.get(visitor.accountId()).personId(), today).stream()
                        .map(Function::id)
                        .collect(Collectors.toSet());
    }
}
