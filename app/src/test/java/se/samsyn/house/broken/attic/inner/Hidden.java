package se.samsyn.house.broken.attic.inner;

/** Behind a door. */
public final class Hidden {}
