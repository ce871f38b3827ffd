/** Did it help: before and after with a comparison, what chance allows, and what these counts could show at all. */
package se.samsyn.analysis.effect;
