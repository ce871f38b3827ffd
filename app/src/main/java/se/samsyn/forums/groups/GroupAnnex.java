package se.samsyn.forums.groups;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samsyn.agreements.Agreement;
import se.samsyn.agreements.Agreements;
import se.samsyn.agreements.AttachedFile;
import se.samsyn.agreements.NewAnnex;
import se.samsyn.forums.Forum;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.publishing.FrozenText;

/** Annex 1 of an agreement, made from the groups; made again it is a new version of the same annex. */
@Component
public class GroupAnnex {
    private static final String SOURCE = "forums";

    private final Agreements agreements;

    GroupAnnex(Agreements agreements) {
        this.agreements = agreements;
    }

    /** The agreements that may still be given an annex, by number. */
    public Map<Long, String> open() {
        Map<Long, String> open = new LinkedHashMap<>();
        agreements.list().stream()
                .filter(agreement -> agreement.state() != Agreement.State.RENEWED && agreement.state() != Agreement.State.ENDED)
                .forEach(agreement -> open.put(agreement.id(), agreement.terms().title()));
        return open;
    }

    /** Attaches the document. Groups that say the same as before make no new version. @param groups what it is made from */
    public void attach(long agreementId, byte[] document, List<Forum> groups, String title, String told, Visitor visitor) {
        AttachedFile file = AttachedFile.of("bilaga-1.pdf", document).orElseThrow(() -> new Refusal("forums.unfit"));
        UUID key = UUID.nameUUIDFromBytes((agreementId + FrozenText.checksum(groups.toString())).getBytes(StandardCharsets.UTF_8));
        agreements.attachAnnex(
                agreementId, new NewAnnex(SOURCE, null, title, told, file, agreements.today(visitor), null), key, visitor);
    }
}
