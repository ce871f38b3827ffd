/** The window of situational pictures and tasks. */
package se.samsyn.situation.web;
