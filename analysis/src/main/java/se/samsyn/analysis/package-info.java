/**
 * The statistics of Samsyn: plain arrays in, plain records out. Knows nothing of municipalities, databases or pages, and
 * depends on the JDK alone, so that it runs unchanged wherever a JVM of 17 or later does.
 */
package se.samsyn.analysis;
