package se.samsyn.problems.drawing;

/**
 * A cause as the pictures show it.
 *
 * @param word what kind it is, in words beside the colour: "direkt, situationell"
 * @param social whether it lies in people's conditions; drawn in the other colour
 */
public record Drawn(int number, String text, String word, boolean social) {}
