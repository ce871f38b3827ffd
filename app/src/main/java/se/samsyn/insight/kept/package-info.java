/** Studies that somebody keeps: frozen with their settings, with an address of their own, and run again to see what has changed. */
@org.springframework.modulith.NamedInterface("kept")
package se.samsyn.insight.kept;
