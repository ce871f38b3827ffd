/**
 * Three and a half made-up years in Björkhamn: what staff, hosts, inhabitants and the police reported, with the planted
 * truths and traps of {@link se.samsyn.demo.events.PlantedTruth}. Repeatable to the byte for the same day, seed and volume.
 */
package se.samsyn.demo.events;
