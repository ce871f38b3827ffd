/** The groups that meet over EST pictures, and which period each kind of picture has next. */
package se.samsyn.situation.groups;
