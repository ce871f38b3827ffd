/** The year wheel: what is to be done when, from the law, the meetings and what was agreed; and each person's calendar of it. */
package se.samsyn.duties.year;
