/** The window of pledges. */
package se.samsyn.agreements.web.pledges;
