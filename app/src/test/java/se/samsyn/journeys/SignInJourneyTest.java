package se.samsyn.journeys;

import org.junit.jupiter.api.Test;
import se.samsyn.PageTest;

class SignInJourneyTest extends PageTest {
    @Test
    void anyoneCanReadTheSignInPageAtEveryWidth() {
        try (Window window = Window.ofAnyone("anyone", Window.PHONE)) {
            window.open("/logga-in");
            window.lookAtEveryWidth("logga-in");
        }
    }
}
