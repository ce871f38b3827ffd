/**
 * Where things are: the municipality's areas and place register, coordinates in SWEREF 99 TM metres, and the drawn base
 * map. Knows nothing of what happened at a place.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Places")
package se.samsyn.places;
