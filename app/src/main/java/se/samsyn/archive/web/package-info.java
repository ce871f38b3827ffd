/** The archive's state and settings. */
package se.samsyn.archive.web;
