/**
 * The nightly readable archive: what the municipality's own boards hold, written to plain files that any browser opens without
 * the program. Reads the doors of nearly all rooms, so it stands high; nothing but the start page and the command line knows it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Archive")
package se.samsyn.archive;
