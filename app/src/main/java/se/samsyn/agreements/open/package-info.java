/** Agreements in public. */
@org.springframework.modulith.NamedInterface("open")
package se.samsyn.agreements.open;
