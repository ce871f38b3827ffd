/** How Björkhamn has arranged the work: councils, groups and meetings, the cycle, questions by link and who tells whom what. */
package se.samsyn.demo.organising;
