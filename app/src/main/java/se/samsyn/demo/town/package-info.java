/**
 * Björkhamn, the made-up harbour town, drawn by the program itself in SWEREF 99 TM metres.
 * Pure geometry: a fixed drawing that is the same every time, so that the map works with no network.
 * Knows nothing of rooms, pages or tables.
 */
package se.samsyn.demo.town;
