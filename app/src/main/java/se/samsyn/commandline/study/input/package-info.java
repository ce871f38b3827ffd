/** The files that studies read: tables, points, masks, moments; what is wrong in them is said with file and line. */
package se.samsyn.commandline.study.input;
