/** Who reviews in somebody's place, and from which day to which. */
@org.springframework.modulith.NamedInterface("deputies")
package se.samsyn.identity.deputies;
