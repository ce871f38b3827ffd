/** Tasks: whose they are, and what was done. */
package se.samsyn.situation.web.tasks;
