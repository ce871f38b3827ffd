/** What the room does at night: the log of what was destroyed, and the clock that starts it. */
package se.samsyn.privacy.weeding;
