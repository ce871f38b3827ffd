package se.samsyn.places;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.locationtech.jts.geom.Geometry;
import se.samsyn.kernel.Refusal;
import se.samsyn.places.reading.FeatureNames;
import se.samsyn.places.reading.GeoJsonParser;
import se.samsyn.places.reading.GeometryRules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a GeoJSON file of features (RFC 7946, and the older form with a {@code crs} member), plain or gzip. A geometry that
 * is not valid is repaired and said so; one that cannot be repaired, or lies outside the coordinate system, is left out and
 * named. Nothing is left out in silence.
 */
public final class GeoJson {
    /** Above this the file is refused, so that a small gzip file cannot fill the memory. */
    static final long LARGEST_BYTES = 512L << 20;

    /**
     * How to read.
     *
     * @param nameProperty the property that names a feature, or null: then {@code namn}, {@code name} and the like are tried
     * @param crs the file's coordinate system, or null: then the file's own word, else degrees; without a word, numbers
     *     beyond degrees are taken as SWEREF 99 TM
     * @param target the coordinate system wanted, or null for the file's own
     */
    public record Options(String nameProperty, String crs, String target) {
        /** Everything to SWEREF 99 TM, the file says from what. */
        public static Options toSweref() {
            return new Options(null, null, Coordinates.SWEREF99TM);
        }

        public Options named(String property) {
            return new Options(property, crs, target);
        }
    }

    /**
     * One feature that can be used.
     *
     * @param index the place in the file, counted from 0
     * @param name what it is called: the name property, else its id, else its number in the file
     * @param id the feature's own id, else a property {@code id}, else empty
     * @param properties its properties as text, in the file's order; empty ones are left out
     * @param geometry valid, in the wanted coordinate system
     */
    public record Feature(int index, String name, String id, Map<String, String> properties, Geometry geometry) {
        /** The text of a property. */
        public Optional<String> property(String key) {
            return Optional.ofNullable(properties.get(key));
        }
    }

    /** What became of a feature that was not as it should be. */
    public enum Outcome {
        REPAIRED,
        REFUSED
    }

    /** Why. Message key {@code places.geojson.<cause in lower case>}. */
    public enum Cause {
        SELF_INTERSECTION,
        HOLE_OUTSIDE,
        NESTED,
        TOO_FEW_POINTS,
        RING_NOT_CLOSED,
        NO_GEOMETRY,
        UNKNOWN_TYPE,
        BAD_COORDINATE,
        OUTSIDE_RANGE,
        NOTHING_LEFT
    }

    /**
     * A feature that was repaired or refused.
     *
     * @param areaBefore square units of the file's own system before the repair, 0 if refused
     * @param areaAfter the same after the repair
     */
    public record Notice(int index, String name, Outcome outcome, Cause cause, double areaBefore, double areaAfter) {}

    /**
     * What a file gave.
     *
     * @param crs the file's coordinate system
     * @param crsGuessed true if the file said nothing and the numbers told
     * @param features the usable ones in the file's order
     * @param notices the repaired and refused ones in the file's order
     */
    public record Reading(String crs, boolean crsGuessed, List<Feature> features, List<Notice> notices) {
        public long count(Outcome outcome) {
            return notices.stream().filter(notice -> notice.outcome() == outcome).count();
        }
    }

    private GeoJson() {}

    /**
     * Reads a whole file; the stream is left to the caller to close.
     *
     * @throws Refusal {@code geojson-unreadable} with line and column, {@code geojson-too-large} with the limit in bytes,
     *     {@code crs-unknown}
     * @throws IOException if the stream itself fails
     */
    public static Reading read(InputStream in, Options options) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), plain(in))) {
            return finish(new GeoJsonParser(parser).readAll(), options);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException streamFailed && !brokenArchive(streamFailed)) {
                throw streamFailed;
            }
            var at = broken.getLocation();
            throw new Refusal("geojson-unreadable", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        } catch (ZipException | EOFException broken) {
            throw new Refusal("geojson-unreadable", 0, 0);
        }
    }

    private static boolean brokenArchive(IOException fault) {
        return fault instanceof ZipException || fault instanceof EOFException;
    }

    private static Reading finish(GeoJsonParser.Raw raw, Options options) {
        boolean said = options.crs() != null || raw.crs() != null;
        boolean guessed = !said && raw.beyondDegrees();
        String crs = Coordinates.code(
                options.crs() != null
                        ? options.crs()
                        : raw.crs() != null ? raw.crs() : guessed ? Coordinates.SWEREF99TM : Coordinates.WGS84);
        Coordinates way = Coordinates.between(crs, options.target() == null ? crs : options.target());
        List<Feature> features = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        GeometryRules rules = new GeometryRules(way);
        for (GeoJsonParser.RawFeature feature : raw.features()) {
            String name = FeatureNames.of(feature, options.nameProperty());
            GeometryRules.Judged judged = rules.judge(feature.geometry(), feature.cause());
            judged.geometry().ifPresent(g -> features.add(new Feature(feature.index(), name, id(feature), feature.properties(), g)));
            judged.cause().ifPresent(cause -> notices.add(new Notice(
                    feature.index(),
                    name,
                    judged.geometry().isPresent() ? Outcome.REPAIRED : Outcome.REFUSED,
                    cause,
                    judged.areaBefore(),
                    judged.areaAfter())));
        }
        return new Reading(crs, guessed, List.copyOf(features), List.copyOf(notices));
    }

    private static String id(GeoJsonParser.RawFeature feature) {
        return feature.id() != null ? feature.id() : feature.properties().getOrDefault("id", "");
    }

    private static InputStream plain(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return new Limited(gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered);
    }

    private static final class Limited extends FilterInputStream {
        private long left = LARGEST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return took(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return took(count, count);
        }

        private int took(int result, int count) {
            left -= Math.max(0, count);
            if (left < 0) {
                throw new Refusal("geojson-too-large", LARGEST_BYTES);
            }
            return result;
        }
    }
}
