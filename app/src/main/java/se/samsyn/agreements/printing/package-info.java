/** The agreement as a document: PDF/A-3u for the archive and PDF/UA-1 for every reader, at once. */
package se.samsyn.agreements.printing;
