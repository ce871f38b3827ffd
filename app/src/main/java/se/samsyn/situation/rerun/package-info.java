/** A frozen picture held against what the same selection gives today. */
package se.samsyn.situation.rerun;
