package se.samsyn.actors;

/**
 * A member of an organisation's staff.
 *
 * @param email the address at work, or empty
 */
public record Person(long id, String name, String email, Organisation organisation, int version) {}
