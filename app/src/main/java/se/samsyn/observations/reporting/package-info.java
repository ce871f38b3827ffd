/** Inside of {@code observations}: who reported, what is being written, and what it takes to send it once. */
package se.samsyn.observations.reporting;
