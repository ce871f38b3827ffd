package se.samsyn.audit;

import java.time.LocalDate;

/**
 * A day's lines, closed.
 *
 * @param entries how many lines the day has
 * @param previousHash the seal of the day before; empty for the first
 * @param hash of the previous hash, the day and its lines
 */
public record TraceSeal(LocalDate day, long entries, String previousHash, String hash) {}
