package se.samsyn.situation.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import se.samsyn.kernel.Period;
import se.samsyn.publishing.FrozenText;

/** All that a shared picture says, as its checksum is counted; the file by its own checksum. Only ever added to. */
record FrozenReceived(
        String title, int edition, Period period, String area, String sender, LocalDate receivedOn, Map<PictureField, String> fields,
        String fileName, String fileSha256, String agreement, String owner, Instant sharedAt, String sharedBy) {
    static FrozenText of(ReceivedPicture picture, Instant now, String by) {
        NewReceived written = picture.written();
        KeptFile file = picture.file();
        return FrozenText.of(new FrozenReceived(
                written.title(), picture.edition(), written.period(), written.area(), written.sender(), written.receivedOn(), written.fields(),
                file == null ? null : file.name(), file == null ? null : file.sha256(), picture.agreement(), picture.ownerName(), now, by));
    }
}
