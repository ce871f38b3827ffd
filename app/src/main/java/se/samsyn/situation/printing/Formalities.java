package se.samsyn.situation.printing;

import se.samsyn.privacy.SecrecyMark;

/**
 * What a fixed picture is as a public document.
 *
 * @param diaryNumber its number in the diary, or null
 * @param mark its secrecy mark, or null
 */
public record Formalities(String diaryNumber, SecrecyMark mark) {
    public static final Formalities NONE = new Formalities(null, null);
}
