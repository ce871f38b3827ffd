/** How many there are of each combination. */
package se.samsyn.analysis.count;
