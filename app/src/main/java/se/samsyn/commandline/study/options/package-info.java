/** The options that studies share, and the JSON they answer with. */
package se.samsyn.commandline.study.options;
