/** A picture taken out: for Word, on one sheet, on the wall of a meeting room. */
package se.samsyn.situation.web.taking;
