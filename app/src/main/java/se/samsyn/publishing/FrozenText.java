package se.samsyn.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as text that never changes: JSON with its properties in alphabetical order, without spaces, dates as ISO 8601,
 * UTF-8. The same content always gives the same text and so the same checksum, on every machine.
 *
 * @param text the canonical JSON
 * @param checksum SHA-256 of the text's UTF-8 bytes, in hexadecimal digits: what {@code sha256sum} says
 */
public record FrozenText(String text, String checksum) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            // A frozen text outlives the record it was made of; what was added since is empty.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Freezes a record. */
    public static FrozenText of(Object record) {
        String text = JSON.writeValueAsString(record);
        return new FrozenText(text, checksum(text));
    }

    /** Reads a record back. */
    public static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    /** SHA-256 of the text, in hexadecimal digits. */
    public static String checksum(String text) {
        return checksum(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of the bytes, in hexadecimal digits. */
    public static String checksum(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
