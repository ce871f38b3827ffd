package se.samsyn.situation.web;

import java.util.List;
import se.samsyn.kernel.Period;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.Picture;

/** @param proposed the period that a new picture would have, or null for those who only read */
public record PictureListPage(Frame frame, List<Picture> pictures, Period proposed) implements Page {}
