/** What a survey's answers say, and how sure: intervals of shares, of their differences, and the worth of weighted answers. */
package se.samsyn.analysis.survey;
