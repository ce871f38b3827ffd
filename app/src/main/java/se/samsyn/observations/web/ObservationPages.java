package se.samsyn.observations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.actors.Actors;
import se.samsyn.actors.Organisation;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Missing;
import se.samsyn.kernel.OrganisationKind;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.observations.Observation;
import se.samsyn.observations.ObservationFilter;
import se.samsyn.observations.Observations;
import se.samsyn.observations.Review;
import se.samsyn.observations.reporting.EventDetails;
import se.samsyn.observations.settings.QuestionStore;
import se.samsyn.observations.web.law.LawLookup;
import se.samsyn.observations.web.law.WeededPage;
import se.samsyn.places.Places;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.tables.TableWriter;

/** The list of observations, one of them, and the list as a file. */
@Controller
class ObservationPages {
    private static final int ROWS_OF_A_PAGE = 50;
    private static final int ROWS_AT_A_TIME = 500;

    private final Observations observations;
    private final Review review;
    private final Places places;
    private final Actors actors;
    private final LawLookup law;
    private final EventDetails details;

    ObservationPages(
            Observations observations, Review review, Places places, Actors actors, LawLookup law, EventDetails details) {
        this.observations = observations;
        this.review = review;
        this.places = places;
        this.actors = actors;
        this.law = law;
        this.details = details;
    }

    /** @param after where the page before ended: epoch second, nanosecond and number, joined by dots */
    @GetMapping("/handelser")
    @MayEnter({
        Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR, Role.POLICE, Role.READER, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR
    })
    ObservationListPage list(
            Frame frame, Visitor visitor, FilterAddress address, @RequestParam(required = false) String after) {
        ObservationFilter filter = address.filter(frame.zone());
        Observations.Cursor cursor = cursor(after);
        List<Observation> rows = observations.list(filter, cursor, ROWS_OF_A_PAGE + 1, visitor);
        String next = null;
        if (rows.size() > ROWS_OF_A_PAGE) {
            rows = rows.subList(0, ROWS_OF_A_PAGE);
            Observation last = rows.getLast();
            Instant from = last.when().from();
            next = "/handelser?" + address.query() + (address.any() ? "&" : "") + "after=" + from.getEpochSecond() + "."
                    + from.getNano() + "." + last.id();
        }
        return new ObservationListPage(
                frame, address, rows, details.answers(rows.stream().map(Observation::id).toList()),
                observations.count(filter, visitor), observations.sources(visitor), areas(), law.marks(rows),
                Observations.seesUnreviewed(visitor), cursor == null, next, search(address, rows.isEmpty(), visitor));
    }

    /** What is to be said of the words that were searched for, beside what was found. */
    private ObservationListPage.Search search(FilterAddress address, boolean nothing, Visitor visitor) {
        String words = address.words();
        if (words == null) {
            return new ObservationListPage.Search(address.mistake(), List.of());
        }
        if (!nothing) {
            return ObservationListPage.Search.FOUND;
        }
        if (!observations.asksForSomething(words)) {
            return new ObservationListPage.Search("observations.search.common", List.of());
        }
        return new ObservationListPage.Search(null, observations.meant(words, visitor));
    }

    @GetMapping("/handelser/{id:\\d+}")
    @MayEnter({
        Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR, Role.POLICE, Role.READER, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR
    })
    Page one(Frame frame, Visitor visitor, @PathVariable long id) {
        Optional<LocalDate> weeded = observations.weededOn(id);
        return weeded.isPresent()
                ? new WeededPage(frame, id, weeded.get(), observations.inclusions(id))
                : page(frame, visitor, id, null);
    }

    /** A POST, so that no link and no history leads to it: each reading leaves a line in the trace. */
    @PostMapping("/handelser/{id:\\d+}/original")
    @MayEnter(value = {Role.REVIEWER, Role.DATA_PROTECTION_OFFICER}, of = OrganisationKind.OWN_BOARD)
    ObservationPage original(Frame frame, Visitor visitor, @PathVariable long id) {
        return page(frame, visitor, id, review.original(id, visitor).orElseThrow(() -> new Missing("original " + id)));
    }

    @GetMapping("/handelser/csv")
    @MayEnter({Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR, Role.POLICE, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR})
    void csv(Frame frame, Visitor visitor, FilterAddress address, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"handelser.csv\"");
        try (TableWriter table = TableWriter.csv(response.getOutputStream())) {
            write(table, false, frame, visitor, address);
        }
    }

    @GetMapping("/handelser/xlsx")
    @MayEnter({Role.COORDINATOR, Role.REVIEWER, Role.PICTURE_EDITOR, Role.POLICE, Role.DATA_PROTECTION_OFFICER, Role.REGISTRAR})
    void excel(Frame frame, Visitor visitor, FilterAddress address, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"handelser.xlsx\"");
        try (TableWriter table = TableWriter.xlsx(response.getOutputStream(), frame.say("observations.list.title"))) {
            write(table, true, frame, visitor, address);
        }
    }

    /** @param numbers whether coordinates are numbers of the table, or text with a decimal point */
    private void write(TableWriter table, boolean numbers, Frame frame, Visitor visitor, FilterAddress address) {
        table.row(
                "id", "state", "source", "category", "subcategory", "from", "to", "time_class", "place", "x", "y",
                "position_class", "certainty", "reported_to_police", "indoors", "semi_public", "acts", "local_code",
                "report", "answers", "text", "secrecy_mark");
        Map<Long, SecrecyMark> marked = law.marks();
        boolean marksToo = SecrecyMark.mayTakeOut(visitor);
        List<Observation> waiting = new ArrayList<>();
        observations.export(address.filter(frame.zone()), visitor, row -> {
            if (marksToo || !marked.containsKey(row.id())) {
                waiting.add(row);
            }
            if (waiting.size() == ROWS_AT_A_TIME) {
                write(table, numbers, frame, waiting, marked);
            }
        });
        write(table, numbers, frame, waiting, marked);
    }

    /** Answers are asked for with many rows at once. */
    private void write(
            TableWriter table, boolean numbers, Frame frame, List<Observation> rows, Map<Long, SecrecyMark> marked) {
        Map<Long, List<QuestionStore.Answered>> answers = details.answers(rows.stream().map(Observation::id).toList());
        rows.forEach(row -> write(
                table, numbers, row, ObservationWords.answers(frame, answers.getOrDefault(row.id(), List.of())),
                marked.get(row.id())));
        rows.clear();
    }

    private static void write(TableWriter table, boolean numbers, Observation row, String answers, SecrecyMark mark) {
        table.row(
                row.id(),
                row.state().name(),
                row.sourceId(),
                row.category().group().name(),
                row.category().sub(),
                row.when().from(),
                row.when().to(),
                row.when().precision().name(),
                row.where().placeName(),
                // With a decimal point, as the studies on the command line and other map programs read them.
                numbers ? row.where().x() : written(row.where().x()),
                numbers ? row.where().y() : written(row.where().y()),
                row.where().position().name(),
                row.circumstances().certainty(),
                written(row.circumstances().reportedToPolice()),
                written(row.circumstances().indoors()),
                written(row.circumstances().semiPublic()),
                acts(row.circumstances()),
                row.category().local() == null ? null : row.category().local().name(),
                row.reportId(),
                answers,
                row.text(),
                mark == null ? null : mark.shortly());
    }

    private static String acts(Observation.Circumstances told) {
        return told.acts() == null ? null : told.acts().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String written(Object value) {
        return value == null ? "" : value.toString();
    }

    private ObservationPage page(Frame frame, Visitor visitor, long id, String original) {
        Observation found = observations.find(id, visitor).orElseThrow(() -> new Missing("observation " + id));
        boolean reviewer = visitor.organisationKind() == OrganisationKind.OWN_BOARD
                && visitor.hasAny(Role.REVIEWER, Role.COORDINATOR);
        return new ObservationPage(
                frame, found, details.of(found, visitor), areas().get(found.where().areaId()), owner(found), observations.inclusions(id),
                law.facts(found, visitor), linked(id, visitor), reviewer,
                found.sealed() && Review.opensSealed(visitor), original);
    }

    /** Of those that tell of the same event, the ones that the visitor may see. */
    private List<Observation> linked(long id, Visitor visitor) {
        return review.linked(id).stream().flatMap(other -> observations.find(other.id(), visitor).stream()).toList();
    }

    private Map<Long, String> areas() {
        Map<Long, String> names = new LinkedHashMap<>();
        places.listAreas().forEach(area -> names.put(area.id(), area.name()));
        return names;
    }

    private String owner(Observation found) {
        return actors.listOrganisations().stream()
                .filter(organisation -> organisation.id() == found.ownerOrganisationId())
                .map(Organisation::fullName)
                .findFirst()
                .orElse(null);
    }

    private static Observations.Cursor cursor(String after) {
        if (after == null || !after.matches("-?\\d{1,12}\\.\\d{1,9}\\.\\d{1,18}")) {
            return null;
        }
        String[] parts = after.split("\\.");
        return new Observations.Cursor(
                Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])), Long.parseLong(parts[2]));
    }
}
