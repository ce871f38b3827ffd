/** Groups: their rules, their tables and the drawing of who reports to whom. */
package se.samsyn.forums.groups;
