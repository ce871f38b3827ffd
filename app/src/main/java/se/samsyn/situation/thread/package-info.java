/** What this room hangs on the red thread. */
package se.samsyn.situation.thread;
