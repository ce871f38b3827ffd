/** What Björkhamn has ready for the week when the coordinator is away. */
package se.samsyn.demo.away;
