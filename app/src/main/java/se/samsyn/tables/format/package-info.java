/** What all formats share, text files, and packing. */
package se.samsyn.tables.format;
