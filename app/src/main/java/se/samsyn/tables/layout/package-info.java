/** Where in a sheet the tables stand. */
package se.samsyn.tables.layout;
