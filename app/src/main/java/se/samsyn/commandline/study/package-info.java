/** The command {@code study}: files in, analyses by the pure library, JSON out. No Spring, no database. */
package se.samsyn.commandline.study;
