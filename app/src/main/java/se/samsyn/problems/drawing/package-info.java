/** Causes as pictures. Each says in its description what it shows; the list beside it says the same and can be changed. */
package se.samsyn.problems.drawing;
