package se.samsyn.statistics.web.deliveries;

import static se.samsyn.kernel.OrganisationKind.OWN_BOARD;
import static se.samsyn.kernel.Role.COORDINATOR;
import static se.samsyn.kernel.Role.PICTURE_EDITOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;
import se.samsyn.statistics.Deliveries;
import se.samsyn.statistics.Delivery;
import se.samsyn.statistics.NewDelivery;
import se.samsyn.statistics.Statistics;
import se.samsyn.statistics.reading.Layout;
import se.samsyn.statistics.web.SourceForm;
import se.samsyn.tables.SafeFileName;

/** Läs in tabell: paste or choose a file, see how it is understood and what it changes, correct, accept or discard. */
@Controller
class DeliveryPages {
    private static final int LATEST = 30;

    private final Deliveries deliveries;
    private final Statistics statistics;

    DeliveryPages(Deliveries deliveries, Statistics statistics) {
        this.deliveries = deliveries;
        this.statistics = statistics;
    }

    @GetMapping("/statistik/las-in")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    DeliveryListPage list(Frame frame, Visitor visitor, @RequestParam(name = "kalla", defaultValue = "") String source) {
        DeliveryForm form = new DeliveryForm(frame.newKey(), source, "", statistics.today(visitor).toString(), 0, "none", "");
        return page(frame, form, SourceForm.EMPTY, new FieldErrors());
    }

    @PostMapping("/statistik/las-in")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object read(
            Frame frame,
            Visitor visitor,
            @RequestParam(name = "file", required = false) MultipartFile file,
            @ModelAttribute DeliveryForm form,
            @ModelAttribute SourceForm newSource)
            throws IOException {
        boolean uploaded = file != null && !file.isEmpty();
        FieldErrors errors = form.mistakes(uploaded, statistics.today(visitor));
        if (form.source().isBlank()) {
            newSource.terms().mistakes().byField().forEach((field, mistake) -> errors.add(field, mistake.key(), mistake.facts().toArray()));
        }
        if (errors.any()) {
            return page(frame, form, newSource, errors);
        }
        Path kept = uploaded ? Files.createTempFile("samsyn-series", null) : null;
        try {
            if (uploaded) {
                file.transferTo(kept);
            }
            long source = form.source().isBlank() ? 0 : statistics.getSource(Long.parseLong(form.source())).id();
            NewDelivery given = new NewDelivery(
                    form.key(), source, kept, uploaded ? SafeFileName.of(file.getOriginalFilename()) : "", uploaded ? null : form.text(),
                    form.retrievedOn(), form.per(), form.preliminaryFrom());
            long id = source == 0
                    ? deliveries.read(newSource.terms(), newSource.spread(), visitor.organisationId(), given, visitor.accountId())
                    : deliveries.read(given, visitor.accountId());
            return "redirect:/statistik/las-in/" + id;
        } catch (Refusal unusable) {
            errors.add(uploaded ? "file" : "text", "refusal." + unusable.code(), unusable.facts().toArray());
            return page(frame, form, newSource, errors);
        } finally {
            if (kept != null) {
                Files.delete(kept);
            }
        }
    }

    @GetMapping("/statistik/las-in/{id:[0-9]+}")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    DeliveryPage delivery(Frame frame, @PathVariable long id) {
        Delivery delivery = deliveries.get(id);
        if (delivery.state() != Delivery.State.WAITING) {
            return new DeliveryPage(frame, statistics.getSource(delivery.sourceId()), delivery, null, null, new FieldErrors());
        }
        Deliveries.Preview preview = deliveries.preview(id);
        return page(frame, preview, LayoutForm.of(preview.layout(), delivery), new FieldErrors());
    }

    @PostMapping("/statistik/las-in/{id:[0-9]+}/uppstallning")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    Object arrange(Frame frame, @PathVariable long id, @RequestParam int version, @ModelAttribute LayoutForm form) {
        Deliveries.Preview preview = deliveries.preview(id);
        FieldErrors errors = new FieldErrors();
        Layout layout = form.layout(preview.grid(), errors);
        if (errors.any()) {
            return page(frame, preview, form, errors);
        }
        deliveries.arrange(id, version, layout, form.per(), form.preliminaryFrom());
        return "redirect:/statistik/las-in/" + id;
    }

    @PostMapping("/statistik/las-in/{id:[0-9]+}/godkann")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String accept(
            Visitor visitor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam int accepted,
            @RequestParam(defaultValue = "false") boolean endGone) {
        deliveries.accept(id, version, accepted, endGone, visitor.accountId());
        return "redirect:/statistik/las-in/" + id;
    }

    @PostMapping("/statistik/las-in/{id:[0-9]+}/kasta")
    @MayEnter(value = {COORDINATOR, PICTURE_EDITOR}, of = OWN_BOARD)
    String discard(Visitor visitor, @PathVariable long id, @RequestParam int version) {
        deliveries.discard(id, version, visitor.accountId());
        return "redirect:/statistik/las-in/" + id;
    }

    private DeliveryPage page(Frame frame, Deliveries.Preview preview, LayoutForm form, FieldErrors errors) {
        return new DeliveryPage(frame, statistics.getSource(preview.delivery().sourceId()), preview.delivery(), preview, form, errors);
    }

    private DeliveryListPage page(Frame frame, DeliveryForm form, SourceForm newSource, FieldErrors errors) {
        return new DeliveryListPage(frame, statistics.listSources(), deliveries.list(LATEST), form, newSource, errors);
    }
}
