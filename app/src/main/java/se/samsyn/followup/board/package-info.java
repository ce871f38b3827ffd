/**
 * The report to the board: two pages and an appendix, drafted from what the program holds, corrected by a person, locked, handed over
 * and delivered to the council. Each sentence knows what it stands on.
 */
@org.springframework.modulith.NamedInterface("board")
package se.samsyn.followup.board;
