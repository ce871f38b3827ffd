/** The window of problems. */
package se.samsyn.problems.web;
