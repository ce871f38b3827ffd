package se.samsyn.statistics.weeding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** A table is dated by the day it was decided on. One whose values still hold is kept: it says where they come from. */
@Configuration(proxyBeanMethods = false)
class StatisticsWeeders {
    @Bean
    Weeder statisticsDeliveryWeeder(DeliveryWeedingStore store) {
        return Weeder.of(DocumentClass.STATISTICS_DELIVERY, store::deliveries, store::weed, store::all);
    }
}
