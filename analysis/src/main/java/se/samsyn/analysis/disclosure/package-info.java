/** Which numbers of a table may be told, and what someone could work out of those that were. */
package se.samsyn.analysis.disclosure;
