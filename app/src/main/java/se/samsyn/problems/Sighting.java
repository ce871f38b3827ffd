package se.samsyn.problems;

import java.time.Instant;

/** A picture in which the problem was seen. @param sentence what the picture says of it */
public record Sighting(long pictureId, String pictureName, String sentence, Instant notedAt) {}
