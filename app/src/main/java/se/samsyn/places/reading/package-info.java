/** Inside of {@code places}: from the tokens of a file to geometries that can be used. */
package se.samsyn.places.reading;
