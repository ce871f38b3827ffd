package se.samsyn.situation.web.joint;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.joint.JointPicture;

/** @param writes whether the visitor lays pictures side by side */
public record JointListPage(Frame frame, List<JointPicture> pictures, boolean writes) implements Page {}
