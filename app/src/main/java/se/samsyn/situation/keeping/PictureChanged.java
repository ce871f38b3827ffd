package se.samsyn.situation.keeping;

import se.samsyn.kernel.Traced;

/**
 * A picture or a task changed its state.
 *
 * @param deed {@code picture.drafted}, {@code picture.locked}, {@code picture.fixed}, {@code picture.published}, {@code picture.replaced},
 *     {@code picture.discarded} or {@code task.done}
 */
public record PictureChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
