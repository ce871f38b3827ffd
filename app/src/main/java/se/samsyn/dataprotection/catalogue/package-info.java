/** The database's own catalogue: which tables there are, what they hold of a municipality, and where a word stands in them. */
package se.samsyn.dataprotection.catalogue;
