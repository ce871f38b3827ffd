/** What Björkhamn has found out about causes, agreed on and promised. */
package se.samsyn.demo.agreeing;
