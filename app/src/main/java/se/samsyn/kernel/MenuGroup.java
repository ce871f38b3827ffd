package se.samsyn.kernel;

/**
 * Under which word an entry of the main menu stands, for visitors who have many entries. The words stand in the messages as
 * {@code shell.menu.<name>}.
 */
public enum MenuGroup {
    /** Always in sight, under no word. */
    START,
    /** What comes in: reporting, reviewing, what counts. */
    REPORTS,
    /** What it means: map and figures, statistics, pictures, problems. */
    SITUATION,
    /** What is done about it. */
    WORK,
    /** What keeps the house in order: documents, settings. */
    ORDER
}
