/** Which problems a locked picture speaks of: handed down to the room of problems. */
package se.samsyn.situation.web.sighting;
