/** The page "Fördjupning". */
package se.samsyn.insight.web.deeper;
