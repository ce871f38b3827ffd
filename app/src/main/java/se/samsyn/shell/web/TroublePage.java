package se.samsyn.shell.web;

import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/**
 * What a person sees when a rule says no, something is missing or something broke: what happened, what was kept, what to do.
 *
 * @param incident the number under which a fault was logged, or null
 * @param again the address that may be asked for again in a while, or null
 */
public record TroublePage(Frame frame, int status, String title, String sentence, String incident, String again) implements Page {
    TroublePage(Frame frame, int status, String title, String sentence) {
        this(frame, status, title, sentence, null, null);
    }
}
