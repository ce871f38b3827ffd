/** Inside of {@code places}: draws the base map. */
package se.samsyn.places.drawing;
