/** How pictures and tasks are kept, and what is frozen of them. */
package se.samsyn.situation.keeping;
