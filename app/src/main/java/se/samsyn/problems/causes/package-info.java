/**
 * Why a problem is there: numbered causes with what speaks for and against each, other explanations that were considered, and
 * the day when the analysis was finished. One analysis of each prioritised problem.
 */
@org.springframework.modulith.NamedInterface("causes")
package se.samsyn.problems.causes;
