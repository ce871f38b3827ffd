package se.samsyn.identity;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;

/** Whether made-up roles may be signed in to: the program was started so, and the municipality is made up. */
@Component
class Demo {
    private final boolean on;
    private final Municipalities municipalities;

    Demo(@Value("${samsyn.demo:false}") boolean on, Municipalities municipalities) {
        this.on = on;
        this.municipalities = municipalities;
    }

    Optional<Municipality> municipality() {
        return on ? municipalities.list().stream().filter(Municipality::demo).findFirst() : Optional.empty();
    }

    /** A made-up role's account opens nothing once the demo is off. */
    boolean opens(Account account, Municipality municipality) {
        return account.persona() == null || on && municipality.demo();
    }
}
