/** What Björkhamn has kept of its figures. */
package se.samsyn.demo.figures;
