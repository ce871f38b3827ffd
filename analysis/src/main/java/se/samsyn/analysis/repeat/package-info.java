/** Do events follow each other in place and time more often than chance lets them: repeats and near repeats. */
package se.samsyn.analysis.repeat;
