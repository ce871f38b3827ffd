package se.samsyn.dataprotection;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsyn.post.Post;
import se.samsyn.privacy.DocumentClass;
import se.samsyn.privacy.Retention;
import se.samsyn.privacy.RetentionDecision;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.privacy.Weeding;

/** What the rooms of the house say of documents: classes, terms, marks, letters. */
@Component
class Keeping {
    private final Weeding weeding;
    private final Retention retention;
    private final SecrecyMarks marks;
    private final Post post;

    Keeping(Weeding weeding, Retention retention, SecrecyMarks marks, Post post) {
        this.weeding = weeding;
        this.retention = retention;
        this.marks = marks;
        this.post = post;
    }

    List<Weeding.Coming> classes() {
        return weeding.coming();
    }

    Map<DocumentClass, RetentionDecision> decisions() {
        return retention.listDecisions();
    }

    long marks() {
        return marks.list().size();
    }

    boolean delivers() {
        return post.delivers();
    }
}
