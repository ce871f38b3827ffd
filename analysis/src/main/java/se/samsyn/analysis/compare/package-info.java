/** Is this number more than that one, or may chance explain it: two counts, their ratio, and the word for the answer. */
package se.samsyn.analysis.compare;
