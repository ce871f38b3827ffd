/** What the program writes by itself in a picture: the counting, and the sentences that the counts allow. */
package se.samsyn.situation.drafting;
