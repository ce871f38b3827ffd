package se.samsyn;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one place where the program asks the machine what time it is; everything else is handed this clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clocks {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
