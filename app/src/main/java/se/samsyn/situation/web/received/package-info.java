/** The window to pictures that others made: registering, writing, sharing and fetching them, and the agreement with the police. */
package se.samsyn.situation.web.received;
