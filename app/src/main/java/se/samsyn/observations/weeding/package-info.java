/** What the room destroys by the municipality's decisions, and what it remembers of it: a number and a day. */
package se.samsyn.observations.weeding;
