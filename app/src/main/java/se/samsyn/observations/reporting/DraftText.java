package se.samsyn.observations.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samsyn.observations.Reports;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The text form of what is being written: for the draft's row, for the form's hidden field and for the digest. */
public final class DraftText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, String>>> EVENTS = new TypeReference<>() {};

    private DraftText() {}

    static String write(Reports.Content content) {
        return JSON.writeValueAsString(content);
    }

    static Reports.Content read(String text) {
        return JSON.readValue(text, Reports.Content.class);
    }

    /** Events with their fields, for a form's hidden field. */
    public static String ofEvents(List<Map<String, String>> events) {
        return events.isEmpty() ? "" : JSON.writeValueAsString(events);
    }

    /** The events of a form's hidden field; none when it cannot be read. */
    public static List<Map<String, String>> events(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        try {
            return JSON.readValue(text, EVENTS);
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    /** Tells what was sent from something else under the same key. */
    public static String digest(List<Map<String, String>> events) {
        try {
            String text = JSON.writeValueAsString(events.stream().map(TreeMap::new).toList());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
