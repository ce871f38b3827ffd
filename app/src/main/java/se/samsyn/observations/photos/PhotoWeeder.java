package se.samsyn.observations.photos;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** Photos go by their own decision, those that were taken away from view with the others. */
@Configuration(proxyBeanMethods = false)
class PhotoWeeder {
    @Bean
    @Order(40)
    Weeder weederOfPhotos(PhotoStore store) {
        return Weeder.of(DocumentClass.PHOTO, store::pile, store::weed);
    }
}
