package se.samsyn.situation.keeping;

import se.samsyn.kernel.Traced;

/**
 * A picture, a joint picture or a task changed its state.
 *
 * @param deed {@code picture.drafted}, {@code picture.locked}, {@code picture.fixed}, {@code picture.published}, {@code picture.replaced},
 *     {@code picture.discarded}, {@code task.done}, or {@code joint.…} for a joint picture
 */
public record PictureChanged(String municipalityId, long accountId, String deed, long objectId) implements Traced {}
