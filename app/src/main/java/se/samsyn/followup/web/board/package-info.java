/** The report to the board as pages: drafted, read with its thread, corrected, locked and handed over. */
package se.samsyn.followup.web.board;
