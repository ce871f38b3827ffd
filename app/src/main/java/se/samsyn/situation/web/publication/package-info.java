/** The public version of a picture. */
package se.samsyn.situation.web.publication;
