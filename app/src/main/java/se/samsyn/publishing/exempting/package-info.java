/** Written decisions that some kinds of events concern no person. */
package se.samsyn.publishing.exempting;
