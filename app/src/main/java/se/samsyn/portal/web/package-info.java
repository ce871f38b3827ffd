/** The public pages and their feed. */
package se.samsyn.portal.web;
