/** The room's window: the list, locking a plan, one evaluation. */
package se.samsyn.followup.web;
