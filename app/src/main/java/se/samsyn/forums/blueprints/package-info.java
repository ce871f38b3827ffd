/** Ready-made organisations, a data file each: how others have arranged the work, to begin from and then change. */
package se.samsyn.forums.blueprints;
