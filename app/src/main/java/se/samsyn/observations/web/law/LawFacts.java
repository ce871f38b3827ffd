package se.samsyn.observations.web.law;

import java.time.LocalDate;
import se.samsyn.privacy.SecrecyMark;

/**
 * What the law asks to be shown of one observation.
 *
 * @param textWeededOn when its text was weeded, or null
 * @param function the function in which it was reported, or null
 * @param mayAskReporter whether the visitor may learn who reported
 * @param mark its secrecy mark, or null
 * @param mayMark whether the visitor sets and lifts marks
 * @param mayWithdraw whether the visitor's organisation may take its spread back
 */
public record LawFacts(
        LocalDate textWeededOn, String function, boolean mayAskReporter, SecrecyMark mark, boolean mayMark, boolean mayWithdraw) {}
