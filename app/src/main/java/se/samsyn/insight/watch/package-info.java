/** The weekly watch of every area and group: which series lie above what the season makes one expect. */
@org.springframework.modulith.NamedInterface("watch")
package se.samsyn.insight.watch;
