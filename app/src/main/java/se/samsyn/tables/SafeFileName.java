package se.samsyn.tables;

import java.util.Locale;
import java.util.Set;

/** File names that no file system, browser or reader can be led astray by. */
public final class SafeFileName {
    private static final int LONGEST = 100;

    /** Names that Windows keeps for its devices, with whatever ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
            "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeFileName() {}

    /**
     * A name as somebody gave it, without folders, control characters, turned reading directions and signs that mean something
     * to a file system; at most 100 characters, its end kept. Never empty.
     */
    public static String of(String given) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").replaceAll("[<>:\"|?*;%]", "-").replaceAll("\\s+", " ").strip();
        name = name.replaceAll("^[.\\s]+", "").replaceAll("[.\\s]+$", "");
        if (name.length() > LONGEST) {
            int from = name.length() - LONGEST;
            name = name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from).replaceAll("^[.\\s]+", "");
        }
        int point = name.indexOf('.');
        String stem = (point < 0 ? name : name.substring(0, point)).strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "fil" : DEVICES.contains(stem) ? "fil-" + name : name;
    }
}
