package se.samsyn.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsyn.database.Municipalities;
import se.samsyn.database.Municipality;
import se.samsyn.database.Scope;
import se.samsyn.demo.events.TownEvents;
import se.samsyn.demo.joint.SeededJoint;
import se.samsyn.demo.town.Town;
import se.samsyn.kernel.Role;

/**
 * Puts Björkhamn into an empty installation in demo mode, through the same doors as everything else. The municipality comes
 * last to be seen: a first start that is interrupted begins anew.
 */
@Component
class Bjorkhamn implements ApplicationRunner {
    /** Outside the official codes, which end at 2584. */
    static final String CODE = "9999";

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final long SEED = 20_260_101;
    private static final Logger LOG = LoggerFactory.getLogger(Bjorkhamn.class);

    private final boolean demo;
    private final Municipalities municipalities;
    private final SeededGround ground;
    private final SeededPeople people;
    private final SeededEvents events;
    private final SeededWork work;
    private final SeededJoint joint;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bjorkhamn(
            @Value("${samsyn.demo:false}") boolean demo,
            Municipalities municipalities,
            SeededGround ground,
            SeededPeople people,
            SeededEvents events,
            SeededWork work,
            SeededJoint joint,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.demo = demo;
        this.municipalities = municipalities;
        this.ground = ground;
        this.people = people;
        this.events = events;
        this.work = work;
        this.joint = joint;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo && municipalities.find(CODE).isEmpty()) {
            LOG.info("Björkhamn ritas och fylls; det görs bara första gången.");
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
            Scope.run(Scope.ofMunicipality(CODE), () -> {
                SeededPeople.Cast cast = transaction.execute(status -> seed(today));
                work.seed(today, cast);
                joint.seed(today, cast.visitors().get(Role.COORDINATOR), cast.visitors().get(Role.POLICE), cast.visitors().get(Role.MEMBER));
            });
        }
    }

    private SeededPeople.Cast seed(LocalDate today) {
        TownEvents made = TownEvents.endingAt(today, SEED, 1);
        municipalities.save(new Municipality(CODE, Town.NAME, ZONE, true));
        SeededPeople.Cast cast = people.seed(ZONE);
        SeededGround.Register register = ground.seed(Town.bjorkhamn());
        events.seed(made, cast, register, ZONE);
        return cast;
    }
}
