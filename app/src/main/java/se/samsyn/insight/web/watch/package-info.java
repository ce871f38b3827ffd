/** The page "Avvikelser": the weekly watch. */
package se.samsyn.insight.web.watch;
