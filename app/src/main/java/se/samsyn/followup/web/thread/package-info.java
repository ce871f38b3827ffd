/** The red thread as pages: drawn, listed, and where it is broken. */
package se.samsyn.followup.web.thread;
