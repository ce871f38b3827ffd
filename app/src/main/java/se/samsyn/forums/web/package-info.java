/** The window of councils and groups. */
package se.samsyn.forums.web;
