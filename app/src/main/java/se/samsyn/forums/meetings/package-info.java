/** Meetings: from which state to which, their tables, what an agenda proposes, the call, and the minutes as they are frozen. */
package se.samsyn.forums.meetings;
