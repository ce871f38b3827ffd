package se.samsyn.kernel;

import java.util.function.Predicate;

/**
 * How trouble is told that only means that something underneath does not answer right now: visitors are asked to come back
 * in a while, and nobody needs to look for a fault in the program.
 */
public record Outage(Predicate<Throwable> recognises) {}
