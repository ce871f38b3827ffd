/** Inside of {@code observations}: the municipality's own codes and its organisations' own questions. */
package se.samsyn.observations.settings;
