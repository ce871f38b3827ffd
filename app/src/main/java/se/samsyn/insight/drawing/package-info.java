/** Charts and the map as SVG text: one pipeline for page, picture, PDF and print. See docs/decisions/0004-charts.md. */
package se.samsyn.insight.drawing;
