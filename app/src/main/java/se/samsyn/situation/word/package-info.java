/** The picture as a Word document, in the municipality's own template where there is one. */
package se.samsyn.situation.word;
