/** When in the week things happen, although many times are known only as "between then and then". */
package se.samsyn.analysis.rhythm;
