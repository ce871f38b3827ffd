/** The window of agreements. */
package se.samsyn.agreements.web;
