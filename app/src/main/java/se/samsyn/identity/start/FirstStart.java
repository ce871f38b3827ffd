package se.samsyn.identity.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the set-up link when the pages open for the first time; there is never a default password. */
@Component
@ConditionalOnWebApplication
class FirstStart implements ApplicationRunner {
    private final SetUp setUp;
    private final Environment environment;
    private final String address;
    private final boolean demo;

    FirstStart(
            SetUp setUp,
            Environment environment,
            @Value("${samsyn.address:}") String address,
            @Value("${samsyn.demo:false}") boolean demo) {
        this.setUp = setUp;
        this.environment = environment;
        this.address = address;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) {
            return;
        }
        setUp.linkForFirstStart().ifPresent(link -> {
            String site = address.isBlank() ? "http://localhost:" + environment.getProperty("local.server.port") : address;
            System.err.println("Första starten: öppna den här länken för att lägga upp kommunen och den första"
                    + " administratören. Den kan användas en gång, inom sju dagar; en ny skrivs ut vid nästa start.");
            System.err.println(site.replaceFirst("/$", "") + link.path());
        });
    }
}
