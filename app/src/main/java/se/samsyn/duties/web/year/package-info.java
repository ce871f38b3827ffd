/** Årshjul: the wheel, its file, times of preparation, and each person's calendar. */
package se.samsyn.duties.web.year;
