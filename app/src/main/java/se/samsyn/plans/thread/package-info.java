/** What this room hangs on the red thread. */
package se.samsyn.plans.thread;
