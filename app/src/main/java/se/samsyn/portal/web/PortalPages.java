package se.samsyn.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.publishing.PublicReading;
import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.publishing.Publication;
import se.samsyn.shell.Frame;

/** What everyone may read. */
@Controller
class PortalPages {
    private final PublicReading reading;
    private final UndertakingPages undertakings;
    private final PublicAnswers answers;
    private final String contact;

    PortalPages(PublicReading reading, UndertakingPages undertakings, PublicAnswers answers, @Value("${samsyn.contact:}") String contact) {
        this.reading = reading;
        this.undertakings = undertakings;
        this.answers = answers;
        this.contact = contact;
    }

    @GetMapping("/offentligt")
    @MayEnter(anyone = true)
    Object municipalities(Frame asked, @RequestParam(defaultValue = "sv") String lang, HttpServletResponse response) {
        List<Municipality> publishing = reading.municipalities();
        if (publishing.size() == 1) {
            return "redirect:/offentligt/" + publishing.getFirst().id() + Reading.of(lang).query();
        }
        return new MunicipalitiesPage(answers.frame(asked, lang, response), Reading.of(lang), publishing);
    }

    @GetMapping("/offentligt/{municipality:[0-9]{4}}")
    @MayEnter(anyone = true)
    MunicipalityPage municipality(
            Frame asked, @PathVariable String municipality, @RequestParam(defaultValue = "sv") String lang, HttpServletResponse response) {
        Municipality found = find(municipality);
        List<Publication> all = reading.list(municipality);
        Publication latest = all.stream().filter(one -> one.state() == Publication.State.PUBLISHED).findFirst().orElse(null);
        Frame frame = answers.frame(asked, lang, response);
        return new MunicipalityPage(
                frame,
                Reading.of(lang),
                found,
                latest,
                all.stream().filter(one -> one != latest).toList(),
                undertakings.doing(municipality, frame),
                contact);
    }

    @GetMapping("/offentligt/{municipality:[0-9]{4}}/lagesbilder/{number:[0-9]{1,9}}")
    @MayEnter(anyone = true)
    PublicationPage publication(
            Frame asked,
            @PathVariable String municipality,
            @PathVariable int number,
            @RequestParam(defaultValue = "sv") String lang,
            HttpServletResponse response) {
        Publication publication =
                reading.find(municipality, number).orElseThrow(() -> new Missing("publication " + number));
        return new PublicationPage(answers.frame(asked, lang, response), Reading.of(lang), find(municipality), publication, contact);
    }

    @GetMapping("/offentligt/{municipality:[0-9]{4}}/flode.xml")
    @MayEnter(anyone = true)
    ResponseEntity<byte[]> feed(
            Frame asked, @PathVariable String municipality, @RequestParam(defaultValue = "sv") String lang, HttpServletResponse response) {
        Frame frame = answers.frame(asked, lang, response);
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        byte[] feed = new Feed(frame, find(municipality), site).write(reading.list(municipality));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8")).body(feed);
    }

    @GetMapping("/offentligt/tillganglighet")
    @MayEnter(anyone = true)
    AccessibilityPage accessibility(Frame asked, @RequestParam(defaultValue = "sv") String lang, HttpServletResponse response) {
        return new AccessibilityPage(answers.frame(asked, lang, response), Reading.of(lang), contact);
    }

    private Municipality find(String municipality) {
        return reading.find(municipality).orElseThrow(() -> new Missing("municipality"));
    }
}
