/** A series as SVG text, in the manner of {@code insight.drawing}; see docs/decisions/0004-charts.md. */
package se.samsyn.statistics.drawing;
