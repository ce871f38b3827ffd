/** Slower questions to one kind of event: does it come back, is a place astir, which areas differ, did the map hold. */
package se.samsyn.insight.deeper;
