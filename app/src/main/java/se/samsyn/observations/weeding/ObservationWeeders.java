package se.samsyn.observations.weeding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** The room's documents and how each is destroyed: the parts before the whole, so that the whole can go the same night. */
@Configuration(proxyBeanMethods = false)
class ObservationWeeders {
    @Bean
    @Order(10)
    Weeder rawTextWeeder(WeedingStore store) {
        return Weeder.of(DocumentClass.RAW_TEXT, store::texts, store::weedTexts);
    }

    @Bean
    @Order(20)
    Weeder sealedOriginalWeeder(WeedingStore store) {
        return Weeder.of(DocumentClass.SEALED_ORIGINAL, store::originals, store::weedOriginals);
    }

    @Bean
    @Order(90)
    Weeder reviewedObservationWeeder(WeedingStore store) {
        return Weeder.of(DocumentClass.REVIEWED_OBSERVATION, store::rows, store::weedRows, store::allRows);
    }
}
