/** Tables in: pasted or as a file, looked at, corrected, accepted. */
package se.samsyn.statistics.web.deliveries;
