package se.samsyn.agreements.thread;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.kernel.thread.ThreadPart;
import se.samsyn.kernel.thread.ThreadSource;

/** What was agreed on and what was promised about a problem. */
@Configuration(proxyBeanMethods = false)
class AgreementThread {
    @Bean
    ThreadSource agreementsOnTheThread(AgreementThreadStore store) {
        return ThreadSource.of("/overenskommelser", visitor -> new ThreadPart(store.agreements(), store.ofAgreements()));
    }

    @Bean
    ThreadSource pledgesOnTheThread(AgreementThreadStore store) {
        return ThreadSource.of("/loften", visitor -> new ThreadPart(store.pledges(), store.ofPledges()));
    }
}
