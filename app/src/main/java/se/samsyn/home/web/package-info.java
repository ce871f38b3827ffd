/** The start pages. */
package se.samsyn.home.web;
