/** The picture as a Word document, in the municipality's own template where there is one. */
@org.springframework.modulith.NamedInterface("word")
package se.samsyn.situation.word;
