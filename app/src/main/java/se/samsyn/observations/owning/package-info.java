/** What the owner of an observation decides. */
package se.samsyn.observations.owning;
