package se.samsyn.situation.web;

import java.util.List;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;
import se.samsyn.situation.PictureKind;

/**
 * @param kind the only kind that is listed, or null for all
 * @param marks the secrecy marks, by the pictures' numbers
 * @param proposed the period that a new picture would have, or null for those who only read
 */
public record PictureListPage(
        Frame frame, PictureKind kind, List<Picture> pictures, Map<Long, SecrecyMark> marks, Period proposed) implements Page {}
