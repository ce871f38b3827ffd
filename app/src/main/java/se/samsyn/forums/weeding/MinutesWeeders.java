package se.samsyn.forums.weeding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** Most municipalities preserve minutes; notes of working groups may have a term. */
@Configuration(proxyBeanMethods = false)
class MinutesWeeders {
    @Bean
    Weeder minutesWeeder(MinutesWeedingStore store) {
        return Weeder.of(DocumentClass.MINUTES, store::minutes, store::weed);
    }
}
