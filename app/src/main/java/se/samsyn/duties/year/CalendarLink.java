package se.samsyn.duties.year;

import java.time.Instant;

/** A link that opens a person's calendar; its word was told once. */
public record CalendarLink(long id, Instant madeAt) {}
