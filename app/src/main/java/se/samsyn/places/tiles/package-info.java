/** Inside of {@code places}: where the tiles of a map service lie, and what a service says of that itself. */
package se.samsyn.places.tiles;
