/** The window of the five steps, the communication plan, the yearly inventory and the ready-made organisations. */
package se.samsyn.forums.web.cycle;
