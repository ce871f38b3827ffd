package se.samsyn.problems.causes;

import java.time.LocalDate;

/**
 * That an analysis was finished, or opened again.
 *
 * @param day when those who answer for it said so
 * @param function who said so, as a function or body and never as a person
 * @param reason why it was opened again; empty when it was finished
 */
public record Turn(CauseAnalysis.Deed deed, LocalDate day, String function, String reason) {}
