/** The groups that meet over pictures, and the calendar of what comes. */
package se.samsyn.situation.web.calendar;
