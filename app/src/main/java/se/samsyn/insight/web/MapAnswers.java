package se.samsyn.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsyn.insight.Drawings;
import se.samsyn.insight.Extent;
import se.samsyn.insight.Insight;
import se.samsyn.insight.Selection;
import se.samsyn.insight.Study;
import se.samsyn.insight.counting.Density;
import se.samsyn.kernel.CategoryGroup;
import se.samsyn.kernel.MayEnter;
import se.samsyn.kernel.Role;
import se.samsyn.kernel.Visitor;
import se.samsyn.shell.Frame;

/** What the map asks for while it is moved: counted cells, and points where they are few. JSON, also for mistakes. */
@Controller
class MapAnswers {
    private static final double SMALLEST_CELL = 50;
    private static final double LARGEST_CELL = 5000;
    private static final double FARTHEST = 1e8;
    private static final int MOST_POINTS = 300;
    private static final Role[] POINT_READERS = {Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER};

    private final Insight insight;
    private final Drawings drawings;
    private final Clock clock;

    MapAnswers(Insight insight, Drawings drawings, Clock clock) {
        this.insight = insight;
        this.drawings = drawings;
        this.clock = clock;
    }

    /** A point can lead to an address; those who read and take part see counted cells. */
    static boolean seesPoints(Visitor visitor) {
        return visitor.hasAny(POINT_READERS);
    }

    @GetMapping("/karta/rutor")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    ResponseEntity<String> cells(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "If-None-Match", required = false) String known,
            Frame frame,
            Visitor visitor) {
        Asked asked = Asked.read(parameters, LocalDate.now(clock.withZone(visitor.zone())));
        if (asked.mistake != null) {
            return mistake(frame.say(asked.mistake));
        }
        double cell = number(parameters.getFirst("cell"));
        if (!(cell >= SMALLEST_CELL && cell <= LARGEST_CELL)) {
            return mistake(frame.say("insight.mistake.cell"));
        }
        String tag = tag(insight.dataVersion(visitor), asked, cell, visitor);
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        Insight.CountedCells counted = insight.cells(asked.selection, cell, asked.box, visitor);
        return answer(tag(counted.dataVersion(), asked, cell, visitor), json(counted));
    }

    /** Density at one of the fixed radii, events per square kilometre and year. */
    @GetMapping("/karta/tathet")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    ResponseEntity<String> density(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "If-None-Match", required = false) String known,
            Frame frame,
            Visitor visitor) {
        Asked asked = Asked.read(parameters, LocalDate.now(clock.withZone(visitor.zone())));
        if (asked.mistake != null) {
            return mistake(frame.say(asked.mistake));
        }
        double cell = number(parameters.getFirst("cell"));
        double radius = number(parameters.getFirst("radius"));
        if (!(cell == 100 || cell == 500 || cell == 1000)) {
            return mistake(frame.say("insight.mistake.densityCell"));
        }
        if (Density.RADII.stream().noneMatch(one -> one == radius)) {
            return mistake(frame.say("insight.mistake.radius"));
        }
        long version = insight.dataVersion(visitor);
        String tag = tag(version, asked, cell * 1000 + radius, visitor);
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        Density.Surface surface = insight.density(asked.selection, (int) radius, cell, asked.box, visitor);
        StringBuilder json = new StringBuilder(32 + surface.size() * 24);
        json.append("{\"version\":").append(version).append(",\"cells\":[");
        for (int i = 0; i < surface.size(); i++) {
            json.append(i == 0 ? "[" : ",[");
            number(json, surface.x()[i] + cell / 2);
            json.append(',');
            number(json, surface.y()[i] + cell / 2);
            json.append(',').append(Math.round(surface.perKm2Year()[i])).append(']');
        }
        return answer(tag, json.append("]}").toString());
    }

    @GetMapping("/karta/punkter")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER})
    ResponseEntity<String> points(
            @RequestParam MultiValueMap<String, String> parameters, Frame frame, Visitor visitor) {
        Asked asked = Asked.read(parameters, LocalDate.now(clock.withZone(visitor.zone())));
        if (asked.mistake != null) {
            return mistake(frame.say(asked.mistake));
        }
        double[] b = asked.box;
        Insight.MapPoints found = insight.points(asked.selection, new Extent(b[0], b[1], b[2], b[3]), MOST_POINTS, visitor);
        List<Insight.MapPoint> points = found.points();
        String leftOut = found.onStreet() == 0
                ? ""
                : frame.say("insight.points.onStreet", Math.round(100.0 * found.onStreet() / found.all()));
        StringBuilder json = new StringBuilder("{\"leftOut\":\"" + escape(leftOut) + "\",\"groups\":[");
        for (CategoryGroup group : CategoryGroup.values()) {
            json.append(group.ordinal() == 0 ? "" : ",").append('"').append(escape(frame.say("category." + group))).append('"');
        }
        json.append("],\"points\":[");
        for (int i = 0; i < points.size(); i++) {
            Insight.MapPoint point = points.get(i);
            json.append(i == 0 ? "[" : ",[").append(point.observationId()).append(',').append(point.x()).append(',').append(point.y())
                    .append(',').append(point.group()).append(",\"")
                    .append(escape(frame.time(java.time.Instant.ofEpochSecond(point.epochSecond())))).append("\"]");
        }
        return answer(null, json.append("]}").toString());
    }

    @GetMapping("/karta/grund")
    @MayEnter({Role.COORDINATOR, Role.POLICE, Role.PICTURE_EDITOR, Role.REVIEWER, Role.READER, Role.MEMBER})
    ResponseEntity<String> ground() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(10)).cachePrivate())
                .body(drawings.ground());
    }

    /** {@code x, y} are the middle of a cell, as in the command line's answers. */
    static String json(Insight.CountedCells counted) {
        Study.CellCounts cells = counted.cells();
        StringBuilder json = new StringBuilder(32 + cells.size() * 24);
        json.append("{\"version\":").append(counted.dataVersion()).append(",\"cells\":[");
        double half = cells.cellMetres() / 2;
        for (int i = 0; i < cells.size(); i++) {
            json.append(i == 0 ? "[" : ",[");
            number(json, cells.x()[i] + half);
            json.append(',');
            number(json, cells.y()[i] + half);
            json.append(',').append(cells.n()[i]).append(']');
        }
        return json.append("]}").toString();
    }

    private static void number(StringBuilder json, double value) {
        if (value == Math.rint(value)) {
            json.append((long) value);
        } else {
            json.append(value);
        }
    }

    private static String tag(long version, Asked asked, double cell, Visitor visitor) {
        String what = visitor.municipalityId() + ' ' + visitor.organisationId() + ' ' + visitor.clearance() + ' '
                + asked.selection.query() + ' ' + Arrays.toString(asked.box) + ' ' + cell;
        return String.format(Locale.ROOT, "\"%d-%08x-%08x\"", version, what.hashCode(), new StringBuilder(what).reverse().toString().hashCode());
    }

    private static ResponseEntity<String> answer(String tag, String json) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate());
        if (tag != null) {
            answer.eTag(tag);
        }
        return answer.body(json);
    }

    private static ResponseEntity<String> mistake(String sentence) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"error\":\"" + escape(sentence) + "\"}");
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ' || c == '<') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static double number(String text) {
        try {
            return text != null && text.length() <= 25 ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What an address asked for, or the key of the sentence that tells what was wrong with it. */
    private record Asked(Selection selection, double[] box, String mistake) {
        static Asked read(MultiValueMap<String, String> parameters, LocalDate today) {
            Selection.Reading reading = Selection.read(parameters, today);
            if (reading.errors().any()) {
                return new Asked(null, null, "insight.mistake.address");
            }
            String text = parameters.getFirst("bbox");
            String[] parts = text == null ? new String[0] : text.split(",", 6);
            double[] box = Arrays.stream(parts).mapToDouble(MapAnswers::number).toArray();
            boolean usable = box.length == 4
                    && Arrays.stream(box).allMatch(value -> Math.abs(value) <= FARTHEST)
                    && box[0] < box[2]
                    && box[1] < box[3];
            return usable ? new Asked(reading.selection(), box, null) : new Asked(null, null, "insight.mistake.bbox");
        }
    }
}
