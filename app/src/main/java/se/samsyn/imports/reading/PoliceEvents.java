package se.samsyn.imports.reading;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samsyn.imports.RowReport.Cause;
import se.samsyn.kernel.Refusal;
import se.samsyn.observations.ImportedObservations.Row;
import se.samsyn.observations.Observation;
import se.samsyn.observations.Observation.Circumstances;
import se.samsyn.observations.Observation.PositionClass;
import se.samsyn.observations.Observation.When;
import se.samsyn.observations.Observation.Where;
import se.samsyn.places.Coordinates;
import se.samsyn.places.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The police's published events (polisen.se/api/events): a list of objects with id, datetime, name, summary, type and
 * location. Three traps: the hour of {@code datetime} may lack its zero, {@code datetime} is when it was published while the
 * name says when it happened, and the point is the middle of a municipality or county and nothing more.
 */
public final class PoliceEvents extends Reading.Rows {
    private static final Pattern PUBLISHED =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[ T](\\d{1,2}):(\\d{2}):(\\d{2}) ?([+-]\\d{2}:\\d{2})");
    private static final Pattern HAPPENED = Pattern.compile("^(\\d{1,2}) (\\p{L}+) (\\d{1,2})[.:](\\d{2}),");
    private static final List<String> MONTHS = List.of(
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december");

    private final Reading reading;
    private final List<String> places;
    private final JsonParser parser;

    /** @throws Refusal {@code import-unreadable} when it is not such a file */
    public PoliceEvents(Reading reading, InputStream file) {
        this.reading = reading;
        List<String> chosen = reading.mapping().locations();
        this.places = (chosen.isEmpty() ? List.of(reading.municipalityName()) : chosen).stream().map(PoliceEvents::plain).toList();
        this.parser = JsonMapper.shared().createParser(file);
        if (!isList()) {
            throw new Refusal("import-unreadable");
        }
    }

    private boolean isList() {
        try {
            return parser.nextToken() == JsonToken.START_ARRAY;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    @Override
    Row advance() {
        try {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode event = parser.readValueAsTree();
                reading.report().read();
                Row row = row(event, reading.report().rows());
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (JacksonException broken) {
            throw new Refusal("import-broken", broken.getLocation() == null ? 0 : broken.getLocation().getLineNr());
        }
    }

    private Row row(JsonNode event, long line) {
        String place = event.path("location").path("name").asString("");
        if (!places.contains(plain(place))) {
            return bad(Cause.ELSEWHERE, line, event);
        }
        Optional<When> when = when(event.path("datetime").asString(""), event.path("name").asString(""));
        LocalDate day = when.map(known -> LocalDate.ofInstant(known.from(), reading.zone())).orElse(LocalDate.MAX);
        Optional<CategoryWords.Meaning> meaning = reading.words().find(event.path("type").asString(""), day);
        if (meaning.isEmpty()) {
            reading.report().unknown(event.path("type").asString(""));
            return bad(Cause.CATEGORY, line, event);
        }
        if (meaning.get().cause() != null) {
            return bad(meaning.get().cause(), line, event);
        }
        if (when.isEmpty()) {
            return bad(Cause.TIME, line, event);
        }
        return new Row(
                event.path("id").asString(""),
                meaning.get().category(),
                when.get(),
                where(event.path("location").path("gps").asString(""), place),
                new Circumstances(Observation.Certainty.TOLD, null, true),
                event.path("summary").asString(""));
    }

    private Row bad(Cause cause, long line, JsonNode event) {
        reading.report().bad(cause, line, () -> Stream.of("id", "datetime", "name", "type", "summary")
                .map(field -> event.path(field).asString(""))
                .toList());
        return null;
    }

    /** The name's day and clock in the year of publishing; the year before when that would lie after it. */
    private Optional<When> when(String datetime, String name) {
        Matcher published = PUBLISHED.matcher(datetime);
        if (!published.matches()) {
            return Optional.empty();
        }
        try {
            ZonedDateTime told = OffsetDateTime.of(
                            number(published, 1), number(published, 2), number(published, 3), number(published, 4),
                            number(published, 5), number(published, 6), 0, ZoneOffset.of(published.group(7)))
                    .atZoneSameInstant(reading.zone());
            Matcher happened = HAPPENED.matcher(name);
            int month = happened.find() ? MONTHS.indexOf(happened.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
            if (month == 0) {
                return Optional.of(When.exactly(told.toInstant()));
            }
            LocalDateTime local = LocalDateTime.of(told.getYear(), month, number(happened, 1), number(happened, 3), number(happened, 4));
            ZonedDateTime moment = local.atZone(reading.zone());
            if (moment.isAfter(told.plusDays(1))) {
                moment = local.minusYears(1).atZone(reading.zone());
            }
            return Optional.of(When.exactly(moment.toInstant()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Where where(String gps, String place) {
        String[] parts = gps.split(",");
        try {
            double latitude = Double.parseDouble(parts[0].strip());
            double longitude = Double.parseDouble(parts[1].strip());
            Coordinates degrees = Coordinates.degreesToSweref();
            if (degrees.accepts(longitude, latitude)) {
                Position centre = degrees.project(longitude, latitude);
                return new Where(centre.x(), centre.y(), PositionClass.MUNICIPALITY_CENTRE, null, place, null);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
            // The place's name is enough: the point would only have been a centre.
        }
        return Where.named(place);
    }

    /** "Tingsryds kommun" and "Tingsryd" are the same place. */
    private static String plain(String place) {
        String name = place.strip().toLowerCase(Locale.ROOT);
        if (name.endsWith(" kommun")) {
            name = name.substring(0, name.length() - " kommun".length());
            name = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        }
        return name;
    }

    @Override
    public void close() {
        parser.close();
    }
}
