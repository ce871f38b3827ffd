/** The same weeks in earlier years: what happened, what was done and what came of it. */
package se.samsyn.situation.web.season;
