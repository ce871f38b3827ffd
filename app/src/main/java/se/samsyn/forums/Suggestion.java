package se.samsyn.forums;

import java.time.LocalDate;

/**
 * Something that an agenda may take up, and why. What rooms above know is handed down by {@link Agenda#suggest}.
 *
 * @param source where it was found
 * @param key what it is there; the same key is proposed once for a meeting
 * @param level to which groups it belongs, or null for every one
 * @param address where more is to be read, or null
 * @param due when it is due, or null
 */
public record Suggestion(
        AgendaItem.Source source, String key, Charter.Level level, AgendaItem.Kind kind, String title, String reason, String address,
        LocalDate due) {}
