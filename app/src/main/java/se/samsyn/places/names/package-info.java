/** Inside of {@code places}: finds names as people spell them. */
package se.samsyn.places.names;
