/** The window of cause analyses. */
package se.samsyn.problems.web.causes;
