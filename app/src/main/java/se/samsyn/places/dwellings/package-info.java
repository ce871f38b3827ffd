/** Where people live, and how coarsely a point there is kept. */
package se.samsyn.places.dwellings;
