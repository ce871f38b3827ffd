/** The page for whoever stands in. */
package se.samsyn.home.web.away;
