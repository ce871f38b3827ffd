/** What each room's door tells, as sheets of text and tables. */
package se.samsyn.archive.sheets;
