package se.samsyn.database;

import java.time.ZoneId;

/**
 * A municipality of this installation.
 *
 * @param municipalityId the official code, four digits
 * @param zone in which its hours and days are read
 * @param demo whether it is made up, and opened by demo roles
 */
public record Municipality(String municipalityId, String name, ZoneId zone, boolean demo) {}
