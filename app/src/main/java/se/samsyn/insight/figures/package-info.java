/** The questions that Karta och siffror answers, each with figures: a title that says what was found, and all that must stand with it. */
@org.springframework.modulith.NamedInterface("figures")
package se.samsyn.insight.figures;
