package se.samsyn.situation.printing;

import java.util.List;
import se.samsyn.shell.Frame;
import se.samsyn.situation.joint.JointPicture;
import se.samsyn.situation.joint.Stand;

/** All that the printed joint picture needs. @param stands what each function said last */
public record JointPrint(Frame frame, JointPicture picture, List<Stand> stands, String municipality) {}
