/** How files become rows. */
package se.samsyn.imports.reading;
