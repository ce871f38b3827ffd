package se.samsyn.demo.town;

/**
 * A named place of the place register.
 *
 * @param key stable key, ASCII
 * @param name Swedish name as the users say it
 * @param kind Swedish: skola, torg, hamn, park, parkering, köpcentrum, bostadsområde, bibliotek, station …
 * @param owner name of the organisation that answers for the place
 * @param x east, SWEREF 99 TM metres
 * @param y north, SWEREF 99 TM metres
 * @param radiusMetres how far from the point one still says that one is "there"
 * @param areaKey the area in which the point lies
 */
public record TownPlace(
    String key, String name, String kind, String owner, double x, double y, double radiusMetres, String areaKey) {}
