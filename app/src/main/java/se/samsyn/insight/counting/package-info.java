/** From rows to a study: which rows are meant, and the rules that decide what may be said of them. Pure; no Spring, no SQL. */
package se.samsyn.insight.counting;
