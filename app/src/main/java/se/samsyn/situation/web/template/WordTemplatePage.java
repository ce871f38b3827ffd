package se.samsyn.situation.web.template;

import java.util.List;
import se.samsyn.kernel.FieldErrors;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;
import se.samsyn.situation.keeping.WordTemplateStore;

/**
 * The template that is kept, and how another is read in.
 *
 * @param kept null without one
 * @param marks what a template may ask for
 */
public record WordTemplatePage(Frame frame, WordTemplateStore.Kept kept, List<String> marks, FieldErrors errors) implements Page {
    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
