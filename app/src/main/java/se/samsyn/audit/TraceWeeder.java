package se.samsyn.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** A line is dated by the day it was written and goes with its whole day, when that is sealed. */
@Configuration(proxyBeanMethods = false)
class TraceWeeder {
    @Bean
    Weeder traceLinesWeeder(Trace trace) {
        return Weeder.of(
                DocumentClass.TRACE,
                limit -> trace.sealedBefore(limit.before()),
                (limit, most) -> trace.weed(limit.before(), limit.today(), most),
                limit -> trace.held(limit.zone()));
    }
}
