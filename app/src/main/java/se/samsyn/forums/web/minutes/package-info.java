/** The window of what meetings led to: points, minutes, lifted matters. */
package se.samsyn.forums.web.minutes;
