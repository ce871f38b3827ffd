package se.samsyn.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.publishing.PublicReading;
import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.publishing.undertakings.UndertakingReading;
import se.samsyn.shell.Frame;

/** What the municipality has undertaken, for everyone. */
@Controller
class UndertakingPages {
    private final PublicReading reading;
    private final UndertakingReading undertakings;
    private final PublicAnswers answers;
    private final Clock clock;

    UndertakingPages(PublicReading reading, UndertakingReading undertakings, PublicAnswers answers, Clock clock) {
        this.reading = reading;
        this.undertakings = undertakings;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/offentligt/{municipality:[0-9]{4}}/loften")
    @MayEnter(anyone = true)
    DoingPage doing(
            Frame asked, @PathVariable String municipality, @RequestParam(defaultValue = "sv") String lang, HttpServletResponse response) {
        Frame frame = answers.frame(asked, lang, response);
        return new DoingPage(frame, find(municipality), doing(municipality, frame));
    }

    @GetMapping("/offentligt/{municipality:[0-9]{4}}/loften/{number:[0-9]{1,9}}")
    @MayEnter(anyone = true)
    PublicPledgePage pledge(
            Frame asked,
            @PathVariable String municipality,
            @PathVariable int number,
            @RequestParam(defaultValue = "sv") String lang,
            HttpServletResponse response) {
        Frame frame = answers.frame(asked, lang, response);
        Doing doing = doing(municipality, frame);
        return new PublicPledgePage(frame, find(municipality), doing, doing.pledges().stream()
                .filter(pledge -> pledge.content().number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("public pledge " + number)));
    }

    @GetMapping("/offentligt/{municipality:[0-9]{4}}/overenskommelser/{number:[0-9]{1,9}}")
    @MayEnter(anyone = true)
    PublicAgreementPage agreement(
            Frame asked,
            @PathVariable String municipality,
            @PathVariable int number,
            @RequestParam(defaultValue = "sv") String lang,
            HttpServletResponse response) {
        Frame frame = answers.frame(asked, lang, response);
        return new PublicAgreementPage(frame, find(municipality), undertakings.agreements(municipality).stream()
                .filter(agreement -> agreement.content().number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("public agreement " + number)), today(frame));
    }

    Doing doing(String municipality, Frame frame) {
        return new Doing(undertakings.pledges(municipality), undertakings.agreements(municipality), today(frame));
    }

    private LocalDate today(Frame frame) {
        return LocalDate.now(clock.withZone(frame.zone()));
    }

    private Municipality find(String municipality) {
        return reading.find(municipality).orElseThrow(() -> new Missing("municipality " + municipality));
    }
}
