package se.samsyn.commandline.study.input;

/** Something in the given files or options that the person who gave them can put right; the message says what and where. */
public final class InputProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InputProblem(String message) {
        super(message);
    }

    public static InputProblem atLine(Object file, long line, String message) {
        return new InputProblem(file + ", rad " + line + ": " + message);
    }
}
