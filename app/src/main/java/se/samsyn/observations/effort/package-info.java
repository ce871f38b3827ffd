/** How much is reported, by unit and week: what must be known before more reports are taken for more crime. */
@org.springframework.modulith.NamedInterface("effort")
package se.samsyn.observations.effort;
