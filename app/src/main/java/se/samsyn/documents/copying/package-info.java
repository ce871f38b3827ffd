/** Masked copies: what a request is about, with parts struck out, as a document and as a table. */
package se.samsyn.documents.copying;
