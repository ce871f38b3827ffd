/** Questions that functions answer by link: sets, rounds, links whose word is kept as a hash alone, and answers. */
@org.springframework.modulith.NamedInterface("asking")
package se.samsyn.forums.asking;
