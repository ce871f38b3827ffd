/** What Björkhamn and its police have made of their two pictures. */
package se.samsyn.demo.joint;
