/** Rates of small areas: exact intervals, shrinkage towards the whole or the neighbours, and the funnel that replaces rankings. */
package se.samsyn.analysis.rate;
