package se.samsyn.situation.web.received;

import se.samsyn.kernel.FieldErrors;
import se.samsyn.kernel.Spread;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.received.ReceivedPicture;

/**
 * Says what sharing does, before it is done.
 *
 * @param ours whether the picture lies with the municipality already, as a file that came to it
 */
public record ReceivedSharePage(Frame frame, ReceivedPicture picture, Spread spread, boolean ours, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
