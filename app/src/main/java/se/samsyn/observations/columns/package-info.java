/** The reviewed observations in memory: loading them, following the database, and what each viewer may see of them. */
package se.samsyn.observations.columns;
