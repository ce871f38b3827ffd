/** Where to be and in which order, when there are few to be there: risk, coverage, a short tour. */
package se.samsyn.analysis.patrol;
