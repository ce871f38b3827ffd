/** What this room hangs on the red thread. */
package se.samsyn.forums.thread;
