/** Inside of {@code observations}: finds the area, the place and the name that belong to what was told. */
package se.samsyn.observations.ground;
