package se.samsyn.situation.weeding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** Most municipalities preserve their pictures; one that has decided a term has it kept. */
@Configuration(proxyBeanMethods = false)
class PictureWeeders {
    @Bean
    Weeder frozenPictureWeeder(PictureWeedingStore store) {
        return Weeder.of(DocumentClass.FROZEN_PICTURE, store::pictures, store::weed);
    }

    @Bean
    Weeder receivedPictureWeeder(SharedWeedingStore store) {
        return of(store, SharedWeedingStore.Kept.RECEIVED);
    }

    @Bean
    Weeder jointPictureWeeder(SharedWeedingStore store) {
        return of(store, SharedWeedingStore.Kept.JOINT);
    }

    @Bean
    Weeder circulationWeeder(SharedWeedingStore store) {
        return of(store, SharedWeedingStore.Kept.SENT);
    }

    private static Weeder of(SharedWeedingStore store, SharedWeedingStore.Kept kept) {
        return Weeder.of(DocumentClass.FROZEN_PICTURE, limit -> store.pile(kept, limit), (limit, most) -> store.weed(kept, limit, most));
    }
}
