package se.samsyn.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.audit.Doers;
import se.samsyn.audit.Trace;
import se.samsyn.audit.TraceEntry;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.SettingsEntry;
import se.samsyn.shell.Frame;
import se.samsyn.tables.TableWriter;

/** Händelselogg. */
@Controller
class TracePages {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 100_000;

    private final Trace trace;
    private final Doers doers;

    TracePages(Trace trace, Doers doers) {
        this.trace = trace;
        this.doers = doers;
    }

    @Configuration(proxyBeanMethods = false)
    static class Card {
        @Bean
        SettingsEntry traceCard() {
            return new SettingsEntry(90, "audit.title", "audit.card", "/logg");
        }
    }

    @GetMapping("/logg")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER}, of = OrganisationKind.OWN_BOARD)
    TraceListPage list(
            Frame frame,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dag,
            @RequestParam(defaultValue = "0") long fore,
            @RequestParam(defaultValue = "false") boolean kontroll) {
        List<TraceEntry> entries = trace.list(dag, fore == 0 ? Long.MAX_VALUE : fore, PAGE + 1);
        long older = entries.size() > PAGE ? entries.get(PAGE - 1).id() : 0;
        List<TraceEntry> shown = entries.subList(0, Math.min(PAGE, entries.size()));
        return new TraceListPage(
                frame,
                dag,
                shown,
                who(shown),
                older,
                trace.findLastSeal().orElse(null),
                trace.findWeededBefore().orElse(null),
                kontroll,
                kontroll ? trace.verify().orElse(null) : null);
    }

    @GetMapping("/logg.csv")
    @MayEnter(value = {Role.COORDINATOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER}, of = OrganisationKind.OWN_BOARD)
    void csv(
            Frame frame,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dag,
            HttpServletResponse response)
            throws IOException {
        List<TraceEntry> entries = trace.list(dag, Long.MAX_VALUE, MOST_EXPORTED);
        TraceListPage page = new TraceListPage(frame, dag, entries, who(entries), 0, null, null, false, null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"handelselogg.csv\"");
        try (TableWriter table = TableWriter.csv(response.getOutputStream())) {
            table.row((Object[]) frame.say("audit.csv.head").split(";"));
            entries.forEach(entry -> table.row(entry.at(), page.who(entry), entry.deed(), entry.objectId()));
        }
    }

    private Map<Long, Doers.Doer> who(List<TraceEntry> entries) {
        return doers.doers(entries.stream().map(TraceEntry::accountId).collect(Collectors.toSet()));
    }
}
