package se.samsyn.privacy.weeding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** Why a warning was let stand is kept as long as the line of the trace that says that it was. */
@Configuration(proxyBeanMethods = false)
class MotiveWeeding {
    @Bean
    Weeder guardMotiveWeeder(MotiveWeedingStore store) {
        return Weeder.of(DocumentClass.TRACE, store::motives, store::weed);
    }
}
