package se.samsyn.imports.weeding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

@Configuration(proxyBeanMethods = false)
class ImportWeeders {
    @Bean
    Weeder importedFileWeeder(ImportWeedingStore store) {
        return Weeder.of(DocumentClass.IMPORTED_FILE, store::files, store::weed);
    }
}
