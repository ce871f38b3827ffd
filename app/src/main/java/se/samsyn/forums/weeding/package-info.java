/** What the room destroys by the municipality's decisions. */
package se.samsyn.forums.weeding;
