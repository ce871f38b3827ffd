/**
 * People's ways through the whole program, in Chromium: what they see, on phones and on desks, with axe looking for what
 * shuts anyone out. Left out, with one line that says so, on a machine without Chromium.
 */
package se.samsyn.journeys;
