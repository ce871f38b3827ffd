/** A frozen picture, run again. */
package se.samsyn.situation.web.rerun;
