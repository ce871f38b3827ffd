package se.samsyn.situation.web.circulation;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.circulation.NewCirculation;
import se.samsyn.situation.circulation.SentDocument;

/**
 * What the sending means for openness, before it is done.
 *
 * @param recipients their names
 * @param meaning the message that says it
 */
public record CirculationConfirmPage(
        Frame frame, SentDocument document, NewCirculation circulation, List<String> recipients, String meaning, CirculationForm form, String key)
        implements Page {}
