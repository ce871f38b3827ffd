/** The window to what is sent round: choosing recipients, the consequence before the deed, reading and commenting. */
package se.samsyn.situation.web.circulation;
