/** Who reported: kept apart from what was reported, and read by few. */
package se.samsyn.observations.reporters;
