/**
 * Pictures that others made, first of all the police's: registered with their file as it came, or written here where a signed
 * agreement says so. Nobody but the organisation that owns one sees it until it is shared.
 */
@org.springframework.modulith.NamedInterface("received")
package se.samsyn.situation.received;
