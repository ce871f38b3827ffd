/** The reporter's pages: the form and what it asks of places, the receipt, and what came of what was reported. */
package se.samsyn.observations.web.report;
