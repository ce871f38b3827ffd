/** A smooth picture of how close together events lie: a kernel laid over each, added up at the centres of cells. */
package se.samsyn.analysis.density;
