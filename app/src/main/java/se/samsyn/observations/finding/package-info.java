/** Which observations a filter means, in the order of the list: by the columns in memory where they suffice, else by the database. */
package se.samsyn.observations.finding;
