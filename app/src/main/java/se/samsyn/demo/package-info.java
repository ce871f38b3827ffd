/**
 * Björkhamn, the demo municipality: a made-up town, three and a half made-up years, and planted truths that the
 * analysis must find. Used by demo mode, by the command {@code demo-data} and by tests; never by a municipality's data.
 */
package se.samsyn.demo;
