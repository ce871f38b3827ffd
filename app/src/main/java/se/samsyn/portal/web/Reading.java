package se.samsyn.portal.web;

import java.util.Arrays;

/** In which words a public page is read. Stands in the address alone. */
public enum Reading {
    SWEDISH("sv"),
    EASY("ll"),
    ENGLISH("en");

    private final String code;

    Reading(String code) {
        this.code = code;
    }

    /** Swedish unless the address says another that there is. */
    static Reading of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElse(SWEDISH);
    }

    /** As the address of a page in the same words ends. */
    public String query() {
        return this == SWEDISH ? "" : "?lang=" + code;
    }

    public String code() {
        return code;
    }

    /** The language of the page's own words: easy Swedish is Swedish. */
    public String language() {
        return this == ENGLISH ? "en" : "sv";
    }
}
