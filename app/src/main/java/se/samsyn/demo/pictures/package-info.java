/** Björkhamn's longer pictures, its groups and its calendar. */
package se.samsyn.demo.pictures;
