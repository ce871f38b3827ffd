package se.samsyn.post;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Weeder;

/** Sent letters stand without their text, to answer whether one was sent; a letter is dated by the day it was sent. */
@Configuration(proxyBeanMethods = false)
class MailWeeder {
    @Bean
    Weeder outgoingMailWeeder(MailStore store) {
        return Weeder.of(DocumentClass.OUTGOING_MAIL, store::sent, store::weed);
    }
}
