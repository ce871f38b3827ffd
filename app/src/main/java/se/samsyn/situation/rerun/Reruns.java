package se.samsyn.situation.rerun;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.situation.Picture;
import se.samsyn.situation.attaching.Attaching;
import se.samsyn.situation.drafting.Drafting;
import se.samsyn.situation.drafting.Figures;

/** Counts a frozen picture's selection again. Changes nothing. */
@Component
public class Reruns {
    private final Drafting drafting;
    private final Attaching attaching;

    Reruns(Drafting drafting, Attaching attaching) {
        this.drafting = drafting;
        this.attaching = attaching;
    }

    /** @throws Refusal {@code situation.notFrozen} for a draft, which is counted again with Räkna om */
    @Transactional(readOnly = true)
    public Rerun of(Picture picture, Visitor visitor) {
        if (!picture.state().frozen()) {
            throw new Refusal("situation.notFrozen");
        }
        Figures now = drafting.again(picture.figures(), picture.period(), picture.areaId(), visitor);
        return RerunRules.of(
                picture.figures(), now, drafting.since(picture, visitor), picture.attached(), attaching.of(picture.judgement()));
    }
}
