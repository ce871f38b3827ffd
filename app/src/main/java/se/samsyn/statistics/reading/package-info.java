/** From the cells of a table to values with category, area, period and unit: guesses how a table is laid out, and reads it so. */
package se.samsyn.statistics.reading;
