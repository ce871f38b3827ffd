/** Distributions, corrections and argument checks that several methods share. Every function names its source. */
package se.samsyn.analysis.numeric;
