/** Inside of {@code observations}: many rows at once into the table. */
package se.samsyn.observations.copying;
