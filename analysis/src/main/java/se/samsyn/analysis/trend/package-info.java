/** Is something new going on: slow trends, and weeks that stand out from the same season of earlier years. */
package se.samsyn.analysis.trend;
