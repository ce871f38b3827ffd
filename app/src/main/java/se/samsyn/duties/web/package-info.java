/** Lagkrav och tidsfrister: the list, one duty with its proof, who coordinates, and the file for an auditor. */
package se.samsyn.duties.web;
