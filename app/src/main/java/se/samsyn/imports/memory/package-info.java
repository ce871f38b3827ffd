/** Inside of {@code imports}: what is remembered from file to file. */
package se.samsyn.imports.memory;
