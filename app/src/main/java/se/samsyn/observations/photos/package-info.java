/** Inside of {@code observations}: photos on their way in, made harmless, and the table they are kept in. */
package se.samsyn.observations.photos;
