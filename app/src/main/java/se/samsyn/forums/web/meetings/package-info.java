/** The window of meetings: planning, calling, the agenda, and who comes. */
package se.samsyn.forums.web.meetings;
