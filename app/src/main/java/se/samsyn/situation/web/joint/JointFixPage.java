package se.samsyn.situation.web.joint;

import java.util.List;
import java.util.Map;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.joint.JointPicture;

/** Says what fixing does and asks for the decision; or what is lacking. */
public record JointFixPage(Frame frame, JointPicture picture, List<String> lacking, Map<String, String> form, FieldErrors errors)
        implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String value(String name) {
        return form.getOrDefault(name, "");
    }
}
