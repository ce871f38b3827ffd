package se.samsyn.documents.web;

import java.util.List;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.shell.Frame;
import se.samsyn.shell.Page;

/** @param marks whether the visitor sets and lifts them */
public record SecrecyListPage(Frame frame, List<SecrecyMark> standing, boolean marks) implements Page {
    /** Where the document itself is seen. */
    public String address(SecrecyMark mark) {
        return switch (mark.kind()) {
            case OBSERVATION -> "/handelser/" + mark.objectId();
            case PICTURE -> "/lagesbilder/" + mark.objectId();
            case IMPORTED_FILE -> "/handelser/las-in/" + mark.objectId();
        };
    }
}
